package org.tsuzuki.catalogue.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.HelpCase;

/** Form, contract, purpose and generation are independent, and the carriers of the desk cover what is in use. */
class CardKindsTest {

    @ParameterizedTest
    @CsvSource({"T01, G4", "T13, G5"})
    void cards_of_a_generation_are_plain_sims_or_esims(String requirement, Generation generation) {
        assertThat(carriers(carrier -> carrier.generations().contains(generation)
                        && carrier.forms().contains(SimForm.PHYSICAL)
                        && carrier.forms().contains(SimForm.ESIM)))
                .contains("docomo", "au", "softbank");
    }

    @Test
    void T02_both_forms_share_the_outline_and_differ_in_how_the_card_is_named() {
        var plain = stepIds(SimForm.PHYSICAL);
        var esim = stepIds(SimForm.ESIM);

        assertThat(plain).hasSameSizeAs(esim).contains("number").doesNotContain("esimData");
        assertThat(esim).contains("esimData").doesNotContain("number");
    }

    @Test
    void T04_prepaid_postpaid_and_esim_cards_have_channels() {
        assertThat(Shipped.channel("CONBINI_TERMINAL_VOUCHER").serves(SimForm.PHYSICAL, Contract.PREPAID))
                .isTrue();
        assertThat(Shipped.channel("CARRIER_APP").serves(SimForm.PHYSICAL, Contract.POSTPAID))
                .isTrue();
        assertThat(Shipped.channel("ESIM_PLATFORM").serves(SimForm.ESIM, Contract.PREPAID))
                .isTrue();
    }

    @Test
    void T07_a_used_up_prepaid_card_is_topped_up_or_replaced() {
        assertThat(Shipped.CATALOGUE.carriers().values())
                .filteredOn(carrier -> carrier.contracts().contains(Contract.PREPAID))
                .isNotEmpty()
                .allSatisfy(carrier -> assertThat(carrier.forms())
                        .allSatisfy(form -> assertThat(
                                        Shipped.CATALOGUE.channels().values())
                                .anyMatch(channel -> channel.serves(form, Contract.PREPAID)
                                        && Shipped.offers(carrier.id(), form, channel.id()))));
        assertThat(Shipped.offers("iij-travel", SimForm.PHYSICAL, "RENEW_BY_REPLACEMENT"))
                .isTrue();
    }

    @Test
    void T08_postpaid_plans_run_by_the_month_and_some_are_unlimited() {
        assertThat(Shipped.CATALOGUE.plans().values())
                .filteredOn(plan -> plan.kind() == PlanKind.POSTPAID)
                .isNotEmpty()
                .allMatch(plan -> Set.of("MONTHLY", "BILL_WINDOW")
                        .contains(plan.validity().rule()))
                .anyMatch(plan -> "unlimited".equals(plan.data()));
    }

    @Test
    void T11_a_data_card_is_a_plain_sim_or_an_esim() {
        assertThat(carriers(isFor(SimForm.PHYSICAL, Purpose.DATA))).contains("b-mobile-visitor", "iijmio");
        assertThat(carriers(isFor(SimForm.ESIM, Purpose.DATA))).contains("airalo", "iijmio");
    }

    @Test
    void T14_T20_X3_a_number_is_kept_on_an_esim_or_a_plain_sim() {
        assertThat(carriers(isFor(SimForm.ESIM, Purpose.NUMBER_KEEPING))).contains("docomo", "softbank");
        assertThat(carriers(isFor(SimForm.PHYSICAL, Purpose.NUMBER_KEEPING))).contains("docomo", "softbank");
        assertThat(carriers(isFor(SimForm.ESIM, Purpose.VOICE))).contains("docomo", "softbank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docomo", "softbank"})
    void T20_a_plan_that_keeps_the_number_is_offered_where_it_can_be_asked_for(String carrierId) {
        var carrier = Shipped.carrier(carrierId);

        assertThat(Shipped.CATALOGUE.plansOf(carrierId, LocalDate.of(2026, 11, 20)))
                .filteredOn(plan -> plan.kind() == PlanKind.NUMBER_KEEP)
                .singleElement()
                .satisfies(plan -> {
                    assertThat(carrier.purposes()).contains(Purpose.NUMBER_KEEPING);
                    assertThat(carrier.channels()).containsAll(plan.channels());
                    assertThat(plan.channels())
                            .allMatch(id -> Shipped.channel(id).serves(SimForm.ESIM, Contract.POSTPAID));
                });
    }

    @Test
    void T20_what_is_not_verified_about_keeping_a_number_has_no_price() {
        assertThat(Shipped.CATALOGUE.plans().get("softbank-keep")).satisfies(plan -> {
            assertThat(plan.provenance().confidence()).isEqualTo(Confidence.LOW);
            assertThat(plan.priceOn(LocalDate.of(2026, 11, 20))).isEmpty();
        });
    }

    @Test
    void T15_an_esim_is_compared_with_the_settings_of_the_phone() {
        assertThat(Shipped.channel("CARRIER_WEB").steps())
                .filteredOn(step -> step.id().equals("esimData"))
                .singleElement()
                .satisfies(step -> assertThat(step.text().en()).contains("phone’s settings"));
    }

    @Test
    void T18_T19_the_three_large_carriers_are_known_with_website_and_shop() {
        assertThat(Stream.of("docomo", "softbank", "au").map(Shipped::carrier)).allSatisfy(carrier -> {
            assertThat(carrier.kind()).isEqualTo(CarrierKind.MNO);
            assertThat(carrier.channels()).contains("CARRIER_WEB", "CARRIER_SHOP");
        });
    }

    @Test
    void T22_T23_the_chains_are_named_where_vouchers_are_sold() {
        assertThat(Shipped.channel("CONBINI_POSA_CODE").steps())
                .filteredOn(step -> step.id().equals("store"))
                .singleElement()
                .satisfies(step -> assertThat(step.text().en()).contains("7-Eleven", "Lawson", "FamilyMart"));
    }

    @Test
    void T24_the_apps_have_their_names() {
        assertThat(Shipped.carrier("docomo").app()).isEqualTo("My docomo");
        assertThat(Shipped.carrier("softbank").app()).isEqualTo("My SoftBank");
    }

    @Test
    void X2_the_carrier_says_which_procedure_in_a_store_applies() {
        assertThat(Shipped.offers("softbank-prepaid", SimForm.PHYSICAL, "CONBINI_TERMINAL_VOUCHER"))
                .isTrue();
        assertThat(Shipped.offers("povo2", SimForm.PHYSICAL, "CONBINI_POSA_CODE"))
                .isTrue();
        assertThat(Shipped.offers("povo2", SimForm.PHYSICAL, "CONBINI_TERMINAL_VOUCHER"))
                .isFalse();
        assertThat(Shipped.carrier("softbank-prepaid").confirmFirst()).contains("CASH_TO_CLERK_BY_NUMBER");
        assertThat(Shipped.channel("CASH_TO_CLERK_BY_NUMBER").confirmFirst()).isTrue();
    }

    @Test
    void X5_a_page_that_opens_only_over_the_sim_binds_the_clerk_to_switch_wifi_off() {
        assertThat(Shipped.channel("SELF_SIM_NETWORK")
                        .stepsFor("b-mobile-visitor", SimForm.PHYSICAL, Contract.PREPAID, Purpose.DATA, Generation.G4))
                .filteredOn(step -> "network".equals(step.replaces()))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.required()).isTrue();
                    assertThat(step.text().en()).contains("Wi-Fi off", "only over this SIM", "not from abroad");
                });
        assertThat(Shipped.carrier("b-mobile-visitor").channels())
                .containsExactly("SELF_SIM_NETWORK", "RENEW_BY_REPLACEMENT");
    }

    @Test
    void X8_amounts_are_fixed_and_never_given_back_where_the_carrier_says_so() {
        var carrier = Shipped.carrier("softbank-prepaid");

        assertThat(carrier.denominations()).containsExactly(new Yen(3_000), new Yen(5_000));
        assertThat(carrier.refundable()).isEqualTo(Refundable.NO);
        assertThat(Shipped.CATALOGUE.plans().values())
                .filteredOn(plan -> plan.carrierId().equals(carrier.id()))
                .isNotEmpty()
                .allMatch(plan -> plan.refundable() == Refundable.NO);
    }

    @Test
    void R06_questions_from_the_counter_have_answers_for_their_carrier_and_channel() {
        assertThat(Shipped.CATALOGUE.helpCases().values()).hasSize(41).allSatisfy(help -> {
            Shipped.assertInThreeLanguages(help.title());
            assertThat(help.act()).isNotEmpty().allSatisfy(Shipped::assertInThreeLanguages);
        });
        assertThat(Shipped.CATALOGUE.helpCases().get("povo-suspended"))
                .satisfies(help -> assertThat(help)
                        .extracting(HelpCase::carriers, HelpCase::channels)
                        .containsExactly(List.of("povo2"), List.of("CARRIER_APP")));
    }

    @ParameterizedTest
    @CsvSource({
        "W19, roaming-tariff, roaming, 漫游",
        "W20, china-japan-travel, China, 跨境",
        "T32, china-japan-travel, China, 中国"
    })
    void roaming_and_travel_between_two_countries_have_a_help_case(
            String requirement, String id, String english, String chinese) {
        var help = Objects.requireNonNull(Shipped.CATALOGUE.helpCases().get(id));

        assertThat(help.carriers()).isEmpty();
        assertThat(help.channels()).isEmpty();
        assertThat(help.provenance().source()).contains(requirement);
        assertThat(help.act().getFirst().en()).containsIgnoringCase("carrier");
        assertThat(help.title().en() + help.act() + help.ask()).contains(english, chinese);
        assertThat(List.of(help.ask(), help.act(), help.avoid()))
                .allSatisfy(texts -> assertThat(texts).isNotEmpty().allSatisfy(Shipped::assertInThreeLanguages));
    }

    private static List<String> stepIds(SimForm form) {
        return Shipped.CATALOGUE
                .steps("CARRIER_WEB", "conbini-pack", form, Contract.PREPAID, Purpose.VOICE, Generation.G4)
                .stream()
                .map(ChecklistStep::id)
                .toList();
    }

    private static Predicate<Carrier> isFor(SimForm form, Purpose purpose) {
        return carrier -> carrier.forms().contains(form) && carrier.purposes().contains(purpose);
    }

    private static List<String> carriers(Predicate<Carrier> which) {
        return Shipped.CATALOGUE.carriers().values().stream()
                .filter(which)
                .map(Carrier::id)
                .toList();
    }
}
