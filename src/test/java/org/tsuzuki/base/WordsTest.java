package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One word for one thing, in the form of its language: the three bundles and the texts of the shipped catalogue. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path CATALOGUE = RESOURCES.resolve("reference");

    private static final Map<Language, List<String>> RULED_OUT = Map.of(
            Language.EN,
            words(
                    "duties, clocks?, last chance, receive only, not started, topping, recharges?, means, return receipts?,"
                            + " not taxed, mails?, mailed, giv(e|es|en|ing)( money)? back,"
                            + " ma(k|d)es? good, second person, looked, trail, narrow, spoilt, as of, owed, operators?,"
                            + " the desk, no answer, login names?"),
            Language.JA,
            words("役割, 店長, 管理者, 所有者, 店主, キャリア, 開通, 手続き方法, 経路, 支払い方法, 分割払い, 遅延手数料, 延滞料,"
                    + " まとめ払い, 適格(?!請求書|簡易請求書|返還請求書), 第二者, 結果待ち, あるべき金額, バウチャー, 監査記録, 書き出し,"
                    + " ヘルプ項目, サインイン, サインアウト, ログイン名, (?<!ヘルプ)デスク, 旅券, あなた"),
            Language.ZH,
            words("店长, 所有者, 店主, 管理者, 职责, 分店, 顾客, 客人, 卡托, 虚拟卡, 通信公司, 开通, 号码收回, 遗失, 付款方式, 欠客户,"
                    + " 应退, 合并付款, 收据编号, 免税, 适格, 冲销, 第二者, 第二人, 等待查看, 开箱, 关箱, Z ?报表, 转交, 占用, 代买,"
                    + " 审计记录, 核对日期, 没有核实, 帮助条目, 疑难, 代垫, 登录名, 服务台, 你"));

    /** Right in one sense, wrong in the sense that these texts have. */
    private static final List<Sense> WRONG_IN_THIS_SENSE = List.of(
            new Sense(
                    Language.EN, "(?<!payment |credit )cards?", "(card|desk|visit|transactions|explain|validity)\\..*"),
            new Sense(Language.EN, "rows?", "catalogue\\..*|problem\\.catalogue\\..*|audit\\.action\\.catalogue\\..*"),
            new Sense(Language.EN, "visits?", "(correct|visit|receipt)\\..*"),
            new Sense(Language.EN, "heading", "(setup|branch|audit\\.field)\\..*"),
            new Sense(Language.EN, "slips?", "(receipt|drawer)\\..*"),
            new Sense(Language.EN, "expired", "(renew|validity|cardState)\\..*"),
            new Sense(Language.JA, "(?<!クレジット)カード", "(card|desk|visit|transactions|explain|validity|foreignCard)\\..*"),
            new Sense(Language.JA, "スタッフ", "(channelActor|role)\\.[A-Z_]+"),
            new Sense(Language.JA, "(?<!取扱|延滞)手数料", "(renew\\.fee|salePart|transactions).*"),
            new Sense(Language.JA, "行", "catalogue\\.(none|end|stale|import)\\b.*"),
            new Sense(Language.ZH, "(?<!SIM )(?<!新|旧|换|银行|信用)卡", "(desk|visit|transactions|explain)\\..*"),
            new Sense(Language.ZH, "到账", "(renew|result|pending|explain)\\..*"),
            new Sense(Language.ZH, "优惠(?!活动|码)", "(renew|transactions|catalogue)\\..*"),
            new Sense(Language.ZH, "手续费", "(renew\\.fee|salePart|transactions).*"),
            new Sense(Language.ZH, "负责人", "(role|setup|signIn|staff|error)\\..*"),
            new Sense(Language.ZH, "抬头", "(setup|branch)\\..*|audit\\.field\\.heading"),
            new Sense(Language.ZH, "卡片", ".*"),
            new Sense(Language.ZH, "同意", ".*"));

    /** Names that others gave, and what stands apart from a name. */
    private static final List<String> AS_WRITTEN_BY_OTHERS =
            List.of("my 楽天モバイル", "ドコモ MAX", "ドコモ mini", "さくらモバイル トラベル", " 様", " 御中");

    private static final String CJK = "[\\u3040-\\u30ff\\u3400-\\u9fff]";
    private static final String HAN = "[\\u3400-\\u9fff]";
    private static final String DATE = "[年月号]|日(?![元本])";
    private static final Map<Language, List<String>> FORMS = Map.of(
            Language.EN,
            List.of("[\"']", "\\(s\\)"),
            Language.JA,
            List.of(CJK + "[:,;!?()]", "[:,;!?()]" + CJK, CJK + " (?!$)", "(?<!^) " + CJK, "～"),
            Language.ZH,
            List.of(
                    CJK + "[:,;!?()]",
                    "[:,;!?()]" + CJK,
                    "[\"'「」]",
                    HAN + "(?!\\d+(?:" + DATE + "))[A-Za-z0-9]",
                    "[A-Za-z](?=" + HAN + ")|\\d(?=" + HAN + ")(?!" + DATE + ")"));

    private static final Pattern STOP = Pattern.compile("[.。]$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？:：]$");
    private static final Predicate<String> LABELS = Pattern.compile(
                    "(nav|action|clock|\\w*State|role|channel(Family|Actor)|\\w*Kind|\\w*Class|bookEvent|contactKind|salePart"
                            + "|carrierStatus|settlementRoute|credential|cardBrand|columnRole|voucherAction|fieldType|contract"
                            + "|confidence|purpose|simForm|cashPlace)\\.\\w+"
                            + "|audit\\.(action|field|value)\\..*|catalogue\\.(field|column|part|kind|one)\\..*"
                            + "|advice\\.(pill|verdict|chip|habit|trouble|answer|issuer)\\..*"
                            + "|(?!problem).*\\.(title|heading|submit|label|save|open|name)")
            .asMatchPredicate();
    private static final Predicate<String> MUST_STOP =
            Pattern.compile("problem\\..*|error\\..*\\.text").asMatchPredicate();

    private static final Pattern PLURAL = Pattern.compile("\\{\\d, plural,((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern COUNTED = Pattern.compile(
            "\\{\\d(,number,integer)?} (?!(is|was|has|as|less|lacks|rests|does|goes|says)\\b)[a-z]+s\\b");
    private static final Pattern INTERNAL = Pattern.compile("\\b(?!TSUZUKI_)[A-Z]{2,}_[A-Z_]+\\b|\\b[TCDP]\\d{2}\\b");

    @ParameterizedTest
    @EnumSource
    void no_text_has_a_word_that_is_ruled_out(Language language) {
        var word = anyOf(Objects.requireNonNull(RULED_OUT.get(language)));

        assertThat(found(everywhere(language), word)).isEmpty();
    }

    @Test
    void no_text_has_a_word_that_means_something_else_there() {
        var wrong = WRONG_IN_THIS_SENSE.stream()
                .flatMap(sense -> found(
                        bundle(sense.language()).filter(text -> text.at().matches(sense.keys())),
                        anyOf(words(sense.word())))
                        .stream());

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_text_has_the_form_of_its_language(Language language) {
        var broken = Pattern.compile(String.join("|", Objects.requireNonNull(FORMS.get(language))));

        assertThat(found(everywhere(language), broken)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_internal_is_told(Language language) {
        assertThat(found(everywhere(language), INTERNAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_label_has_no_stop_and_a_problem_has_one(Language language) {
        var broken = bundle(language)
                .filter(text ->
                        LABELS.test(text.at()) && STOP.matcher(text.said()).find()
                                || MUST_STOP.test(text.at())
                                        && !SENTENCE_END.matcher(text.said()).find());

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_counted_has_a_plural_and_never_a_choice(Language language) {
        assertThat(found(bundle(language), Pattern.compile("\\{\\d+\\s*,\\s*choice")))
                .isEmpty();
        assertThat(bundle(language).filter(WordsTest::miscounts)).isEmpty();
    }

    /** In Japanese as in Chinese a name is part of the sentence, whatever letters it has. */
    @Test
    void the_name_of_staff_stands_without_blanks_in_chinese() {
        assertThat(List.of(
                        "stale.who",
                        "problem.approval.expired",
                        "problem.approval.ended",
                        "entered.accepted",
                        "result.skipped.by",
                        "staff.duties.of",
                        "staff.duties.changed",
                        "staff.disabled",
                        "staff.enabled",
                        "staff.link.for",
                        "voucher.seenBy",
                        "problem.voucher.reserved",
                        "problem.drawer.open",
                        "problem.drawer.taker",
                        "pending.handOver.done"))
                .allSatisfy(key -> assertThat(Messages.get(Language.ZH, key, "王小明"))
                        .as(key)
                        .contains("王小明")
                        .doesNotContain(" 王小明", "王小明 "));
    }

    @Test
    void every_language_fills_in_the_same() {
        var english = properties(Language.EN);
        var different = new ArrayList<String>();
        for (var language : Set.of(Language.JA, Language.ZH)) {
            bundle(language)
                    .filter(text -> !arguments(text.said()).equals(arguments(english.getProperty(text.at()))))
                    .forEach(text -> different.add(language + " " + text.at()));
        }

        assertThat(different).isEmpty();
    }

    private static boolean miscounts(Text text) {
        var unsound = PLURAL.matcher(text.said())
                .results()
                .anyMatch(plural -> !plural.group(1).contains("other {"));
        var rest = PLURAL.matcher(text.said()).replaceAll("#");
        return unsound
                || text.language() == Language.EN && (COUNTED.matcher(rest).find() || lacksOne(text.said()));
    }

    /** Every English number that is counted has a form for one, unless all small numbers are named. */
    private static boolean lacksOne(String said) {
        return PLURAL.matcher(said)
                .results()
                .anyMatch(plural -> !plural.group(1).matches(".*(one|=1) \\{.*"));
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern).getArgumentNames();
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(", +")).map(String::strip).toList();
    }

    private static Pattern anyOf(List<String> words) {
        return Pattern.compile(
                words.stream()
                        .map(word ->
                                word.codePoints().anyMatch(sign -> sign > 0x2fff) ? word : "\\b(?:" + word + ")\\b")
                        .reduce((some, more) -> some + "|" + more)
                        .orElseThrow(),
                Pattern.CASE_INSENSITIVE);
    }

    private static List<String> found(Stream<Text> texts, Pattern pattern) {
        return texts.filter(text -> pattern.matcher(text.ownWords()).find())
                .map(text -> {
                    var match = pattern.matcher(text.ownWords());
                    return match.find() ? match.group() + " in " + text : text.toString();
                })
                .toList();
    }

    private static Stream<Text> everywhere(Language language) {
        return Stream.concat(bundle(language), catalogue(language));
    }

    private static Stream<Text> bundle(Language language) {
        var texts = properties(language);
        return texts.stringPropertyNames().stream()
                .sorted()
                .map(key -> new Text(language, key, texts.getProperty(key)));
    }

    private static Properties properties(Language language) {
        var name = "translations_" + language.locale().getLanguage() + ".properties";
        try (var reader =
                Files.newBufferedReader(RESOURCES.resolve("vaadin-i18n").resolve(name))) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Text> catalogue(Language language) {
        try (var files = Files.list(CATALOGUE)) {
            var texts = new ArrayList<Text>();
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file ->
                            collect(language, file.getFileName().toString(), new YAMLMapper().readTree(file), texts));
            return texts.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(Language language, String at, JsonNode node, List<Text> texts) {
        var written = node.get(language.locale().getLanguage());
        if (written != null && node.has("zh") && node.has("ja") && node.has("en")) {
            texts.add(new Text(language, at, written.asString()));
            return;
        }
        var id = node.path("id").asString("");
        var here = id.isEmpty() ? at : at + "/" + id;
        node.properties().forEach(field -> collect(language, here + "." + field.getKey(), field.getValue(), texts));
        if (node.isArray()) {
            node.forEach(each -> collect(language, at, each, texts));
        }
    }

    private record Sense(Language language, String word, String keys) {}

    private record Text(Language language, String at, String said) {

        /** Without the names that others gave. */
        String ownWords() {
            var own = said.replace("\n", "");
            for (var name : AS_WRITTEN_BY_OTHERS) {
                own = own.replace(name, "");
            }
            return own;
        }

        @Override
        public String toString() {
            return at + " = " + said;
        }
    }
}
