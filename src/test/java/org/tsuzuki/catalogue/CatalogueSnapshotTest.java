package org.tsuzuki.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.Refundable;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.kinds.TaxKind;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.PricePeriod;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.model.Provenance;
import org.tsuzuki.catalogue.model.Validity;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.validity.LineAfterEnd;

class CatalogueSnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Provenance AGENCY = new Provenance("the agency", TODAY, Confidence.HIGH, null);

    private final CatalogueSnapshot shipped = snapshotWith();

    @Test
    void confirmed_channels_come_before_those_to_be_confirmed_first() {
        var offers = shipped.channelsFor("docomo", SimForm.PHYSICAL, Contract.POSTPAID, TODAY);

        assertThat(offers)
                .extracting(offer -> offer.channel().id())
                .startsWith("CARRIER_APP", "CARRIER_WEB")
                .endsWith("CASH_TO_CLERK_BY_NUMBER", "VENDING_MACHINE", "CONBINI_POSA_CODE", "RENEW_BY_REPLACEMENT");
        assertThat(offers).extracting(OfferedChannel::confirmFirst).isSorted();
    }

    @Test
    void a_channel_is_offered_only_for_the_forms_and_contracts_it_serves() {
        assertThat(shipped.channelsFor("softbank-prepaid", SimForm.PHYSICAL, Contract.PREPAID, TODAY))
                .extracting(offer -> offer.channel().id())
                .contains("CONBINI_TERMINAL_VOUCHER");
        assertThat(shipped.channelsFor("softbank-prepaid", SimForm.ESIM, Contract.PREPAID, TODAY))
                .extracting(offer -> offer.channel().id())
                .doesNotContain("CONBINI_TERMINAL_VOUCHER");
    }

    @Test
    void nothing_of_an_unverified_carrier_is_offered_as_certain() {
        assertThat(shipped.channelsFor("ubigi", SimForm.ESIM, Contract.PREPAID, TODAY))
                .isNotEmpty()
                .allMatch(OfferedChannel::confirmFirst);
    }

    @Test
    void an_unknown_carrier_or_channel_has_nothing_to_offer() {
        assertThat(shipped.channelsFor("nobody", SimForm.ESIM, Contract.PREPAID, TODAY))
                .isEmpty();
        assertThat(shipped.plansOf("nobody", TODAY)).isEmpty();
        assertThat(shipped.steps("NOWHERE", "docomo", SimForm.ESIM, Contract.POSTPAID, Purpose.VOICE, null))
                .isEmpty();
    }

    @Test
    void the_checklist_branches_by_form_T02() {
        assertThat(stepIds("CARRIER_WEB", "conbini-pack", SimForm.PHYSICAL, Purpose.VOICE, Generation.G4))
                .contains("number")
                .doesNotContain("esimData");
        assertThat(stepIds("CARRIER_WEB", "conbini-pack", SimForm.ESIM, Purpose.VOICE, Generation.G4))
                .contains("esimData")
                .doesNotContain("number");
    }

    @Test
    void a_carriers_own_step_replaces_the_general_one_in_its_place_C65() {
        var general = stepIds("CARRIER_APP", "airalo", SimForm.ESIM, Purpose.VOICE, Generation.G4);
        var povo = stepIds("CARRIER_APP", "povo2", SimForm.ESIM, Purpose.VOICE, Generation.G4);

        assertThat(povo).hasSameSizeAs(general).startsWith("open-povo2").contains("look-povo2");
        assertThat(general).startsWith("open").contains("look");
    }

    @Test
    void a_number_keeping_card_is_asked_for_day_month_or_quarter_C61() {
        assertThat(stepIds("CARRIER_WEB", "docomo", SimForm.ESIM, Purpose.NUMBER_KEEPING, Generation.G4))
                .contains("choose-number-keeping")
                .doesNotContain("choose", "choose-bill");
    }

    @Test
    void a_carriers_own_step_wins_over_one_for_a_purpose() {
        assertThat(stepIds("CARRIER_WEB", "softbank-prepaid", SimForm.PHYSICAL, Purpose.NUMBER_KEEPING, null))
                .contains("choose-softbank-prepaid")
                .doesNotContain("choose-number-keeping");
    }

    @Test
    void a_plan_is_recommended_at_the_shop_for_5G_cards_C48() {
        assertThat(stepIds("CARRIER_SHOP", "docomo", SimForm.PHYSICAL, Purpose.VOICE, Generation.G5))
                .contains("plan");
        assertThat(stepIds("CARRIER_SHOP", "docomo", SimForm.PHYSICAL, Purpose.VOICE, Generation.G4))
                .doesNotContain("plan");
    }

    @Test
    void a_price_ahead_of_time_is_a_period_of_its_own() {
        var changing = planWith(
                new PricePeriod(null, LocalDate.of(2026, 11, 30), new Yen(3278)),
                new PricePeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 31), new Yen(3498)));

        assertThat(changing.priceOn(LocalDate.of(2026, 11, 30))).contains(new Yen(3278));
        assertThat(changing.priceOn(LocalDate.of(2026, 12, 1))).contains(new Yen(3498));
        assertThat(changing.isSoldOn(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(snapshotWith(changing).plansOf("ymobile", LocalDate.of(2027, 4, 1)))
                .doesNotContain(changing);
    }

    @Test
    void a_price_that_was_not_found_is_left_to_the_clerk() {
        var plan = Objects.requireNonNull(shipped.plans().get("mobal-30"));

        assertThat(plan.isSoldOn(TODAY)).isTrue();
        assertThat(plan.priceOn(TODAY)).isEmpty();
    }

    @Test
    void no_promotion_is_shipped() {
        assertThat(shipped.promotions(TODAY, "povo2", "povo-3-30", "CARRIER_APP"))
                .isEmpty();
    }

    @Test
    void a_promotion_is_found_within_its_days_and_scope_W06_R03() {
        var spring = promotion("povo2", null, null, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));
        var plan = promotion(null, "povo-3-30", "CARRIER_APP", null, null);
        var snapshot = snapshotWith(spring);

        assertThat(snapshot.promotions(TODAY, "povo2", null, "CARRIER_WEB")).containsExactly(spring);
        assertThat(snapshot.promotions(TODAY.minusDays(1), "povo2", null, "CARRIER_WEB"))
                .isEmpty();
        assertThat(snapshot.promotions(TODAY.plusDays(2), "povo2", null, "CARRIER_WEB"))
                .isEmpty();
        assertThat(snapshot.promotions(TODAY, "ahamo", null, "CARRIER_WEB")).isEmpty();
        assertThat(snapshotWith(plan).promotions(TODAY, "povo2", "povo-3-30", "CARRIER_APP"))
                .containsExactly(plan);
        assertThat(snapshotWith(plan).promotions(TODAY, "povo2", null, "CARRIER_APP"))
                .isEmpty();
        assertThat(snapshotWith(plan).promotions(TODAY, "povo2", "povo-3-30", "CARRIER_WEB"))
                .isEmpty();
    }

    @Test
    void a_promotion_survives_being_written_as_a_document() {
        var promotion = promotion("povo2", null, null, TODAY, null);

        assertThat(Documents.read(Documents.write(promotion), Promotion.class)).isEqualTo(promotion);
    }

    private List<String> stepIds(
            String channel, String carrier, SimForm form, Purpose purpose, @Nullable Generation generation) {
        return shipped.steps(channel, carrier, form, Shipped.contract(carrier, channel), purpose, generation).stream()
                .map(ChecklistStep::id)
                .toList();
    }

    private static Promotion promotion(
            @Nullable String carrier,
            @Nullable String plan,
            @Nullable String channel,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Promotion(
                "spring",
                new Trilingual("春季优惠", "春の割引", "Spring offer"),
                null,
                new Yen(100),
                null,
                null,
                carrier,
                plan,
                channel,
                from,
                to,
                AGENCY);
    }

    private static Plan planWith(PricePeriod... prices) {
        return new Plan(
                "changing",
                "ymobile",
                Trilingual.same("Simple"),
                PlanKind.POSTPAID,
                List.of(prices),
                TaxKind.TAX10,
                "5",
                null,
                null,
                new Validity("MONTHLY", Map.of()),
                List.of("CARD_AUTO_CHARGE"),
                LineAfterEnd.LINE_STAYS,
                List.of(),
                null,
                Refundable.UNKNOWN,
                null,
                null,
                null,
                AGENCY);
    }

    private static CatalogueSnapshot snapshotWith(CatalogueRecord... more) {
        var rows = new ArrayList<CatalogueRecord>();
        for (var kind : CatalogueKind.values()) {
            rows.addAll(ShippedCatalogue.rows(kind));
        }
        rows.addAll(List.of(more));
        return new CatalogueSnapshot(rows);
    }
}
