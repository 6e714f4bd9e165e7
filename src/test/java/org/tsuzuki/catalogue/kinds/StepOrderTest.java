package org.tsuzuki.catalogue.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.model.ChecklistStep;

/** The steps of a checklist stand in the order in which they are done. */
class StepOrderTest {

    /** The number and code of a voucher exist only once it is paid. */
    @Test
    void C04_C07_C05_C06_a_voucher_is_paid_and_then_entered() {
        assertOrder(
                "CONBINI_TERMINAL_VOUCHER", "softbank-prepaid", SimForm.PHYSICAL, "C04", "C07", "C05", "C06", "C64");
    }

    @Test
    void C11_C12_C13_by_number_the_clerk_is_told_the_number_before_the_payment() {
        assertOrder("CASH_TO_CLERK_BY_NUMBER", "softbank-prepaid", SimForm.PHYSICAL, "C11", "C12", "C13", "C64");
    }

    @Test
    void C14_C15_C16_C17_a_voucher_is_bought_and_then_redeemed_online() {
        assertOrder("CONBINI_POSA_CODE", "docomo", SimForm.PHYSICAL, "C14", "C15", "C16", "C17", "C64");
        assertOrder("CONBINI_POSA_CODE", "povo2", SimForm.ESIM, "C14", "C15", "C16", "C17", "C64");
    }

    @Test
    void C19_C22_the_website_asks_a_plain_sim_for_its_number_and_an_esim_for_its_data() {
        assertThat(stepIds("CARRIER_WEB", "conbini-pack", SimForm.PHYSICAL, "C19"))
                .containsExactly("login", "menu", "number", "choose", "pay");
        assertThat(stepIds("CARRIER_WEB", "povo-japan-sim", SimForm.ESIM, "C22"))
                .containsExactly("login", "menu", "esimData", "choose", "pay");
    }

    @Test
    void C24_C25_C26_C27_a_data_card_is_renewed_online_from_login_to_new_validity() {
        assertOrder("CARRIER_WEB", "conbini-pack", SimForm.PHYSICAL, "C24", "C25", "C26", "C27");
    }

    @Test
    void C30_C32_the_app_asks_an_esim_for_its_data_and_a_plain_sim_for_its_number() {
        assertThat(stepIds("CARRIER_APP", "airalo", SimForm.ESIM, "C30"))
                .containsExactly("open", "login", "esimData", "choose", "pay");
        assertThat(stepIds("CARRIER_APP", "povo2", SimForm.PHYSICAL, "C32")).containsExactly("number", "pay-povo2");
    }

    @Test
    void C33_C35_C36_C37_a_5g_esim_is_renewed_in_the_app_from_login_to_the_phone() {
        assertOrder("CARRIER_APP", "airalo", SimForm.ESIM, "C33", "C35", "C36", "C37");
    }

    @Test
    void C39_the_hotline_is_found_called_told_and_followed() {
        assertThat(stepIds("HOTLINE", "softbank-prepaid", SimForm.PHYSICAL, "C39"))
                .containsExactly("find", "call", "number", "instructions");
        assertThat(stepIds("HOTLINE", "uq-mobile", SimForm.ESIM, "C39"))
                .containsExactly("find-uq-mobile", "call-bill", "esimData", "instructions-bill");
    }

    @Test
    void C41_C42_the_machine_is_made_sure_of_then_screen_amount_and_money() {
        assertOrder("VENDING_MACHINE", "docomo", SimForm.PHYSICAL, "C41", "C42", "C64");
        assertThat(stepIds("VENDING_MACHINE", "docomo", SimForm.PHYSICAL, "C42"))
                .containsExactly("screen", "amount", "pay");
    }

    @Test
    void C43_an_esim_is_renewed_in_the_shop_from_finding_it_to_the_confirmation() {
        assertThat(stepIds("CARRIER_SHOP", "docomo", SimForm.ESIM, "C43"))
                .containsExactly("shop", "documents", "explain-bill", "esimData", "pay-docomo", "verify-bill");
    }

    @Test
    void C46_C48_C49_C51_a_5g_sim_is_renewed_in_the_shop_from_documents_to_the_old_card() {
        assertOrder("CARRIER_SHOP", "docomo", SimForm.PHYSICAL, "C46", "C48", "C49", "C51", "C64");
    }

    @Test
    void C53_C54_C55_C56_the_platform_leads_from_login_to_the_new_validity() {
        assertOrder("ESIM_PLATFORM", "airalo", SimForm.ESIM, "C53", "C54", "C55", "C56");
    }

    @Test
    void C59_C60_C61_C63_C62_C64_a_number_is_kept_from_login_to_verification() {
        var steps = Shipped.CATALOGUE.steps(
                "CARRIER_WEB", "docomo", SimForm.ESIM, Contract.POSTPAID, Purpose.NUMBER_KEEPING, Generation.G5);

        assertThat(Stream.of("C59", "C60", "C61", "C63", "C62", "C64").map(id -> firstWith(id, steps)))
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(-1);
        assertThat(steps)
                .filteredOn(step -> step.requirementIds().contains("C61"))
                .singleElement()
                .satisfies(step -> assertThat(step.text().en()).contains("per day, month or quarter"));
    }

    @Test
    void C63_C64_a_promotion_is_looked_for_before_and_the_validity_after_payment() {
        for (var channel : List.of("CARRIER_WEB", "CARRIER_APP", "ESIM_PLATFORM")) {
            var steps =
                    Shipped.CATALOGUE
                            .steps(channel, "nomad", SimForm.ESIM, Contract.PREPAID, Purpose.DATA, null)
                            .stream()
                            .map(ChecklistStep::id);

            assertThat(steps).containsSubsequence("promotion", "pay", "verify");
        }
    }

    private static void assertOrder(String channelId, String carrierId, SimForm form, String... requirements) {
        var steps = steps(channelId, carrierId, form);

        assertThat(Shipped.offers(carrierId, form, channelId)).isTrue();
        assertThat(Stream.of(requirements).map(id -> firstWith(id, steps)))
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(-1);
    }

    private static int firstWith(String requirement, List<ChecklistStep> steps) {
        return steps.indexOf(steps.stream()
                .filter(step -> step.requirementIds().contains(requirement))
                .findFirst()
                .orElse(null));
    }

    private static List<String> stepIds(String channelId, String carrierId, SimForm form, String requirement) {
        assertThat(Shipped.offers(carrierId, form, channelId)).isTrue();
        return steps(channelId, carrierId, form).stream()
                .filter(step -> step.requirementIds().contains(requirement))
                .map(ChecklistStep::id)
                .toList();
    }

    private static List<ChecklistStep> steps(String channelId, String carrierId, SimForm form) {
        return Shipped.CATALOGUE.steps(
                channelId, carrierId, form, Shipped.contract(carrierId, channelId), Purpose.VOICE, Generation.G5);
    }
}
