package org.tsuzuki.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.CarrierKind;
import org.tsuzuki.catalogue.kinds.CarrierStatus;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.kinds.ForeignCard;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.Reversible;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.kinds.TaxKind;
import org.tsuzuki.catalogue.model.Acceptance;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.catalogue.model.Hint;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.validity.rule.ValidityRule;

class ShippedCatalogueTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Names that are written alike everywhere. */
    private static final Set<String> BRANDS =
            Set.of("PayPal", "Apple Pay", "Google Pay", "PayPay", "Alipay", "WeChat Pay", "HanaCell");

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern EAST_ASIAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}，。、：；（）]");

    /** Characters that simplified Chinese does not use and that would betray a slip. */
    private static final Pattern NOT_SIMPLIFIED = Pattern.compile("[電話円気読処権込発変対応実続録]");

    private static final CatalogueSnapshot CATALOGUE = new CatalogueSnapshot(allRows());

    @Test
    void every_carrier_channel_plan_and_help_case_is_shipped() {
        assertThat(CATALOGUE.carriers()).hasSize(28);
        assertThat(CATALOGUE.channels()).hasSize(16);
        assertThat(CATALOGUE.plans()).hasSize(60);
        assertThat(CATALOGUE.helpCases()).hasSize(41);
        assertThat(CATALOGUE.paymentMethods())
                .containsOnlyKeys(
                        "CASH",
                        "CREDIT_CARD",
                        "DEBIT_CARD",
                        "PAYPAL",
                        "APPLE_PAY",
                        "ALIPAY",
                        "WECHAT_PAY",
                        "PAYPAY",
                        "BANK_TRANSFER",
                        "E_MONEY",
                        "PREPAID_CARD",
                        "GOOGLE_PAY",
                        "UNIONPAY",
                        "PAIDY",
                        "BARCODE_APP",
                        "PAY_EASY",
                        "BANK_DEBIT",
                        "POINTS",
                        "TOPUP_CODE");
    }

    @Test
    void K01_what_a_carrier_takes_somewhere_is_taken_on_a_channel_that_it_offers() {
        var rows = ShippedCatalogue.rows(CatalogueKind.ACCEPTANCE).stream().map(Acceptance.class::cast);

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.channels())
                        .as(row.id())
                        .isNotEmpty()
                        .allMatch(channel -> row.carrierId() == null
                                ? CATALOGUE.carriers().keySet().stream().anyMatch(any -> isOffered(any, channel))
                                : isOffered(row.carrierId(), channel)));
    }

    private static boolean isOffered(String carrierId, String channelId) {
        return Arrays.stream(SimForm.values()).anyMatch(form -> Shipped.offers(carrierId, form, channelId));
    }

    @Test
    void X10_every_row_says_where_it_comes_from_how_old_it_is_and_how_far_to_trust_it() {
        assertThat(allRows()).allSatisfy(row -> {
            assertThat(row.provenance().source()).isNotBlank();
            assertThat(row.provenance().seen()).isNotNull();
            assertThat(row.provenance().confidence()).isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource(CatalogueKind.class)
    void a_row_survives_being_written_as_a_document(CatalogueKind kind) {
        assertThat(ShippedCatalogue.rows(kind)).allSatisfy(row -> {
            var document = Documents.write(row);
            assertThat(Documents.read(document, kind.type())).isEqualTo(row);
            assertThat(Documents.write(Documents.read(document, kind.type()))).isEqualTo(document);
            assertThat(document).hasSizeLessThan(100_000);
        });
    }

    @Test
    void ids_are_unique_on_their_shelf_and_fit_their_column() {
        for (var kind : CatalogueKind.values()) {
            assertThat(ShippedCatalogue.rows(kind))
                    .extracting(CatalogueRecord::id)
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(60));
        }
    }

    @Test
    void every_name_exists_in_chinese_japanese_and_english() {
        assertThat(names()).allSatisfy(name -> {
            if (!BRANDS.contains(name.zh())) {
                assertThat(name.zh()).containsPattern(HAN).isNotEqualTo(name.en());
            }
            if (!BRANDS.contains(name.ja())) {
                assertThat(name.ja()).containsPattern(JAPANESE);
            }
            assertThat(name.en()).isNotBlank().doesNotContainPattern(EAST_ASIAN);
        });
    }

    @Test
    void every_text_is_written_in_its_own_language() {
        assertThat(texts()).hasSizeGreaterThan(700).allSatisfy(written -> {
            var text = Shipped.withoutQuotations(written);
            assertThat(text.zh()).containsPattern(HAN).doesNotContainPattern("\\p{IsHiragana}");
            assertThat(text.ja()).containsPattern(JAPANESE);
            assertThat(text.en()).doesNotContainPattern(EAST_ASIAN);
            assertThat(Set.of(text.zh(), text.en())).hasSize(2);
        });
    }

    @Test
    void steps_read_as_sentences_in_each_language() {
        assertThat(steps()).extracting(ChecklistStep::text).allSatisfy(text -> {
            assertThat(text.zh()).containsPattern(HAN).isNotEqualTo(text.ja());
            assertThat(text.ja()).containsPattern(KANA);
            assertThat(text.en()).matches("[A-Z].*");
        });
        assertThat(steps())
                .extracting(step -> Shipped.withoutQuotations(step.text()).zh())
                .allSatisfy(zh -> assertThat(zh).doesNotContainPattern(NOT_SIMPLIFIED));
    }

    @Test
    void every_channel_has_a_checklist_for_each_card_it_serves() {
        for (var channel : CATALOGUE.channels().values()) {
            for (var form : channel.forms()) {
                for (var carrier : CATALOGUE.carriers().values()) {
                    for (var contract : channel.contracts()) {
                        for (var purpose : Purpose.values()) {
                            var checklist = channel.stepsFor(carrier.id(), form, contract, purpose, Generation.G5);
                            assertThat(checklist).as(channel.id()).hasSizeBetween(4, 8);
                            assertThat(checklist)
                                    .as(channel.id())
                                    .anyMatch(ChecklistStep::required)
                                    .anyMatch(step -> step.requirementIds().contains("C64"))
                                    .allMatch(step -> !step.requirementIds().isEmpty());
                        }
                    }
                }
            }
        }
    }

    @Test
    void the_number_is_checked_on_every_checklist_W01_W02() {
        assertThat(CATALOGUE.channels().values())
                .allSatisfy(channel -> assertThat(channel.forms())
                        .allSatisfy(form -> assertThat(channel.stepsFor(
                                        "", form, channel.contracts().iterator().next(), Purpose.VOICE, Generation.G4))
                                .anyMatch(step ->
                                        step.required() && step.requirementIds().containsAll(List.of("W01", "W02")))));
    }

    @Test
    void every_channel_says_what_it_takes_needs_and_records() {
        assertThat(CATALOGUE.channels().values()).allSatisfy(channel -> {
            assertThat(channel.needs()).isNotEmpty();
            assertThat(channel.record()).isNotEmpty().anyMatch(RecordField::required);
            assertThat(channel.record()).extracting(RecordField::id).doesNotHaveDuplicates();
            assertThat(channel.usualFailures()).isNotEmpty();
            assertThat(channel.steps()).extracting(ChecklistStep::id).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_kind_of_card_of_every_carrier_has_a_channel() {
        for (var carrier : CATALOGUE.carriers().values()) {
            assertThat(carrier.purposes()).as(carrier.id()).isNotEmpty();
            for (var form : carrier.forms()) {
                for (var contract : carrier.contracts()) {
                    assertThat(CATALOGUE.channelsFor(carrier.id(), form, contract, LocalDate.of(2026, 11, 20)))
                            .as("%s %s %s", carrier.id(), form, contract)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void whatever_a_carrier_plan_or_help_case_refers_to_exists() {
        var carriers = CATALOGUE.carriers().keySet();
        var channels = CATALOGUE.channels().keySet();

        assertThat(CATALOGUE.carriers().values())
                .allMatch(carrier -> channels.containsAll(carrier.channels()))
                .allMatch(carrier -> channels.containsAll(carrier.confirmFirst()))
                .allMatch(carrier -> Collections.disjoint(carrier.channels(), carrier.confirmFirst()));
        assertThat(CATALOGUE.plans().values())
                .allMatch(plan -> carriers.contains(plan.carrierId()))
                .allMatch(plan -> !plan.channels().isEmpty() && channels.containsAll(plan.channels()));
        assertThat(CATALOGUE.helpCases().values())
                .allMatch(help -> carriers.containsAll(help.carriers()))
                .allMatch(help -> channels.containsAll(help.channels()))
                .allMatch(help -> !help.act().isEmpty());
    }

    @Test
    void whatever_a_channel_refers_to_exists() {
        var carriers = CATALOGUE.carriers().keySet();
        var methods = CATALOGUE.paymentMethods().keySet();

        assertThat(CATALOGUE.channels().values()).allSatisfy(channel -> {
            var ids = channel.steps().stream().map(ChecklistStep::id).toList();
            assertThat(methods).isNotEmpty();
            assertThat(channel.steps())
                    .allMatch(step -> step.carrierId() == null || carriers.contains(step.carrierId()))
                    .allMatch(step -> step.replaces() == null || ids.contains(step.replaces()));
        });
    }

    @Test
    void a_plan_is_renewed_only_where_its_carrier_renews() {
        assertThat(CATALOGUE.plans().values()).allSatisfy(plan -> {
            var carrier = Objects.requireNonNull(CATALOGUE.carriers().get(plan.carrierId()));
            assertThat(Stream.concat(carrier.channels().stream(), carrier.confirmFirst().stream()))
                    .as(plan.id())
                    .containsAll(plan.channels());
        });
    }

    @Test
    void every_plan_names_a_rule_that_the_desk_can_reckon_with() {
        assertThat(CATALOGUE.plans().values()).allSatisfy(plan -> {
            var validity = plan.validity();
            assertThat(ValidityRule.of(validity.rule(), validity.params()).ruleId())
                    .isEqualTo(validity.rule());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ym-simple3-s", "ym-simple3-m", "ym-simple3-l"})
    void a_price_whose_change_is_announced_ends_the_day_before_and_is_typed_afterwards(String planId) {
        var plan = Objects.requireNonNull(Shipped.CATALOGUE.plans().get(planId));
        var change = LocalDate.of(2026, 12, 1);

        assertThat(plan.priceOn(change.minusDays(1))).isPresent();
        assertThat(plan.priceOn(change)).isEmpty();
        assertThat(plan.isSoldOn(change)).isTrue();
    }

    @Test
    void every_word_has_a_text_in_every_language() {
        var words = Stream.of(
                        SimForm.values(),
                        Contract.values(),
                        Purpose.values(),
                        Generation.values(),
                        Confidence.values(),
                        CarrierKind.values(),
                        CarrierStatus.values(),
                        ForeignCard.values(),
                        PlanKind.values(),
                        TaxKind.values(),
                        ChannelFamily.values(),
                        ChannelActor.values(),
                        FieldType.values(),
                        Reversible.values(),
                        PaymentKind.values())
                .flatMap(Arrays::stream)
                .map(Term.class::cast)
                .toList();

        for (var language : Language.values()) {
            assertThat(words).allMatch(word -> Messages.has(language, word.key()));
        }
    }

    private static List<CatalogueRecord> allRows() {
        var rows = new ArrayList<CatalogueRecord>();
        for (var kind : CatalogueKind.values()) {
            rows.addAll(ShippedCatalogue.rows(kind));
        }
        return rows;
    }

    private static Stream<ChecklistStep> steps() {
        return CATALOGUE.channels().values().stream().flatMap(channel -> channel.steps().stream());
    }

    private static List<Trilingual> names() {
        return Stream.of(
                        CATALOGUE.carriers().values().stream().map(Carrier::name),
                        CATALOGUE.plans().values().stream().map(Plan::name),
                        CATALOGUE.channels().values().stream().map(Channel::name),
                        CATALOGUE.paymentMethods().values().stream().map(PaymentMethod::name))
                .flatMap(names -> names)
                .toList();
    }

    private static List<Trilingual> texts() {
        return Stream.of(
                        CATALOGUE.channels().values().stream().flatMap(ShippedCatalogueTest::textsOf),
                        CATALOGUE.helpCases().values().stream().flatMap(ShippedCatalogueTest::textsOf),
                        CATALOGUE.carriers().values().stream().map(Carrier::notes),
                        CATALOGUE.plans().values().stream().map(Plan::note),
                        CATALOGUE.paymentMethods().values().stream().map(PaymentMethod::note),
                        CATALOGUE.plans().values().stream().map(Plan::refundNote),
                        CATALOGUE.carriers().values().stream().map(Carrier::puk),
                        CATALOGUE.carriers().values().stream().flatMap(ShippedCatalogueTest::textsOf),
                        ShippedCatalogue.rows(CatalogueKind.ACCEPTANCE).stream().map(row -> ((Acceptance) row).note()),
                        allRows().stream().map(row -> row.provenance().remark()))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableList());
    }

    private static Stream<@Nullable Trilingual> textsOf(Channel channel) {
        return Stream.of(
                        Stream.of(channel.settle(), channel.window()),
                        channel.steps().stream().map(ChecklistStep::text),
                        channel.record().stream().map(RecordField::label),
                        Stream.of(channel.needs(), channel.usualFailures(), channel.notes())
                                .flatMap(Collection::stream)
                                .map(Hint::text))
                .flatMap(texts -> texts);
    }

    private static Stream<@Nullable Trilingual> textsOf(Carrier carrier) {
        var hotline = carrier.hotline();
        var reissue = carrier.esimReissue();
        return Stream.of(
                hotline == null ? null : hotline.hours(),
                hotline == null ? null : hotline.note(),
                reissue == null ? null : reissue.note());
    }

    private static Stream<@Nullable Trilingual> textsOf(HelpCase help) {
        return Stream.of(Stream.of(help.title()), help.ask().stream(), help.act().stream(), help.avoid().stream())
                .flatMap(texts -> texts);
    }
}
