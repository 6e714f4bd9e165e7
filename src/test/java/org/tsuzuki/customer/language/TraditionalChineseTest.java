package org.tsuzuki.customer.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers in Taiwan and Hong Kong get texts that were written for them. */
class TraditionalChineseTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "vaadin-i18n");
    private static final Properties WRITTEN = properties("customer_zh-Hant.properties");
    private static final Properties SIMPLIFIED = properties("translations_zh.properties");

    /** What the customer's page, the receipt, its email and the page that checks it say. */
    private static final Pattern SAID_TO_CUSTOMERS = Pattern.compile(
            "check\\.(?!same|lastFour|lastDigits|accept|expected|chargedLater).*|receipt\\.slip\\.(?!date$|staff$|customer$).*|receipt\\.tax\\..*|receipt\\.mail\\.(subject|text)|receipt\\.file"
                    + "|clock\\.[A-Z_]+|validity\\.warning\\.(?!toldAgainstRule).*|plan\\.(data|calls|sms)(\\..*)?"
                    + "|visit\\.place(\\..*)?|visit\\.hours(\\.daily)?|catalogue\\.weekday\\..*"
                    + "|renew\\.receipt\\..*|renew\\.final\\.(?!advanceOnly).*|renew\\.early\\..*|renew\\.setUpFee|renew\\.bonus"
                    + "|renew\\.late\\.[A-Z_]+|renew\\.(total|fee|fee\\.taxed|lateFee|otherAmount|billAmount)"
                    + "|explain\\.said\\..*|explain\\.(heading|language|due|direct|number|card|channel|settle|hours|places|bring"
                    + "|steps|allowances|price|price\\.open|days|japanTime|warnings|colon|list)");

    /** Characters that both scripts share although the transliterator would change them. */
    private static final String SHARED = "台";

    @Test
    void whatever_customers_are_told_is_written_for_them() {
        assertThat(keys(SIMPLIFIED).filter(SAID_TO_CUSTOMERS.asMatchPredicate()))
                .allMatch(WRITTEN::containsKey);
        assertThat(keys(WRITTEN)).allMatch(SIMPLIFIED::containsKey);
    }

    @Test
    void every_text_fills_in_the_same() {
        assertThat(keys(WRITTEN))
                .allSatisfy(key -> assertThat(arguments(WRITTEN.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(SIMPLIFIED.getProperty(key))));
    }

    @Test
    void no_text_has_a_simplified_character_or_a_word_of_the_mainland() {
        var traditional = Transliterator.getInstance("Simplified-Traditional");
        var words = List.of("充值", "套餐", "短信", "激活", "停機", "賬", "運營商", "網絡", "日元", "登錄", "營業廳", "便利店", "郵箱");

        assertThat(keys(WRITTEN).map(WRITTEN::getProperty)).allSatisfy(text -> {
            assertThat(traditional.transliterate(text.replace(SHARED, ""))).isEqualTo(text.replace(SHARED, ""));
            assertThat(words).noneMatch(text::contains);
        });
    }

    @Test
    void what_the_desk_said_itself_becomes_the_text_that_was_written() {
        assertThat(TraditionalChinese.of("上网截止日")).isEqualTo("上網截止日");
        assertThat(TraditionalChinese.of("销号日")).isEqualTo("號碼失效日");
        assertThat(TraditionalChinese.of("充值后不可取消或退款")).isEqualTo("儲值後不可取消或退款");
    }

    @ParameterizedTest
    @CsvSource({
        "便利店充值券, 便利商店儲值券",
        "运营商官网, 電信公司官網",
        "60 天充值套餐, 60 天儲值方案",
        "乐天移动, 樂天行動",
        "收到短信后几分钟内生效, 收到簡訊後幾分鐘內生效",
        "全家的柜台, 全家的櫃台",
        "语音菜单输入后立即到账, 語音選單輸入後立即入帳",
        "SoftBank, SoftBank"
    })
    void what_the_catalogue_says_goes_through_the_words_of_taiwan(String simplified, String expected) {
        assertThat(TraditionalChinese.of(simplified)).isEqualTo(expected);
    }

    @Test
    void the_same_simplified_text_has_one_traditional_one() {
        var texts = keys(WRITTEN)
                .filter(key -> !WRITTEN.getProperty(key).contains("{"))
                .toList();
        for (var key : texts) {
            assertThat(texts.stream()
                            .filter(other -> SIMPLIFIED.getProperty(other).equals(SIMPLIFIED.getProperty(key)))
                            .map(WRITTEN::getProperty))
                    .as(key)
                    .containsOnly(WRITTEN.getProperty(key));
        }
    }

    private static Stream<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream().sorted();
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern).getArgumentNames();
    }

    private static Properties properties(String file) {
        try (var reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
