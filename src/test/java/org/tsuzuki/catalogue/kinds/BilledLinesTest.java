package org.tsuzuki.catalogue.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.RecordField;

/** A postpaid line has no balance: its bill is found and paid, and the line is proven to work again. */
class BilledLinesTest {

    private static final CatalogueSnapshot CATALOGUE = Shipped.CATALOGUE;

    @ParameterizedTest
    @ValueSource(
            strings = {"CARRIER_WEB", "CARRIER_APP", "CARRIER_SHOP", "HOTLINE", "CONBINI_BILL_SLIP", "CONBINI_SMARTPIT"
            })
    void a_bill_is_paid_and_never_topped_up(String channelId) {
        assertThat(CATALOGUE.carriers().values())
                .filteredOn(carrier -> carrier.contracts().equals(Set.of(Contract.POSTPAID)))
                .isNotEmpty()
                .allSatisfy(carrier -> assertThat(checklist(channelId, carrier.id(), Contract.POSTPAID))
                        .as(carrier.id())
                        .noneMatch(step -> says(step, "top-up"))
                        .noneMatch(step -> says(step, "recharge"))
                        .noneMatch(step -> says(step, "new validity")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARRIER_WEB", "CARRIER_APP", "CARRIER_SHOP", "CONBINI_BILL_SLIP", "CONBINI_SMARTPIT"})
    void the_last_step_proves_that_the_line_works(String channelId) {
        assertThat(checklist(channelId, "docomo", Contract.POSTPAID).getLast())
                .satisfies(step -> assertThat(step.text().en()).containsPattern("line (works|calls)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARRIER_WEB", "CARRIER_APP", "CARRIER_SHOP", "HOTLINE"})
    void the_same_channel_leads_a_prepaid_card_another_way(String channelId) {
        assertThat(checklist(channelId, "", Contract.POSTPAID))
                .hasSameSizeAs(checklist(channelId, "", Contract.PREPAID))
                .isNotEqualTo(checklist(channelId, "", Contract.PREPAID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARRIER_WEB", "CARRIER_APP", "CARRIER_SHOP"})
    void the_month_of_the_bill_and_the_working_line_are_noted_for_a_bill_alone(String channelId) {
        var channel = Shipped.channel(channelId);

        assertThat(fields(channel.noting(Contract.POSTPAID))).contains("billMonth", "lineWorks");
        assertThat(fields(channel.noting(Contract.PREPAID))).isNotEmpty().doesNotContain("billMonth", "lineWorks");
    }

    @Test
    void a_carriers_offer_notes_only_what_belongs_to_the_contract() {
        assertThat(Shipped.CATALOGUE.channelsOf("docomo"))
                .filteredOn(offer -> offer.channel().id().equals("CARRIER_APP"))
                .singleElement()
                .satisfies(offer -> assertThat(
                                fields(offer.noting(Contract.POSTPAID).channel()))
                        .contains("lineWorks")
                        .doesNotContain("newExpiry"));
    }

    @Test
    void whoever_has_no_slip_or_an_old_one_is_led_on() {
        assertThat(checklist("CONBINI_BILL_SLIP", "softbank", Contract.POSTPAID)
                        .getFirst()
                        .text()
                        .en())
                .contains("My SoftBank");
        assertThat(checklist("CONBINI_BILL_SLIP", "docomo", Contract.POSTPAID)
                        .getFirst()
                        .text()
                        .en())
                .contains("about 60 days");
    }

    @Test
    void K12_the_terminals_of_the_stores_are_told_button_by_button_in_japanese_too() {
        var steps = checklist("CONBINI_SMARTPIT", "sakura-mobile", Contract.POSTPAID);

        for (var text : List.of(
                step(steps, "terminal").text().zh(),
                step(steps, "terminal").text().en())) {
            assertThat(text).contains("Loppi", "“各種番号をお持ちの方”", "“スマートピット”");
        }
        assertThat(step(steps, "copier").text().en()).contains("FamilyMart", "“スマートピット”", "green button");
        assertThat(step(steps, "pay").text().en()).contains("within 30 minutes");
        assertThat(step(steps, "store").text().en()).contains("not 7-Eleven");
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void C35_balance_and_plan_are_seen_and_changed_in_the_app(Contract contract) {
        assertThat(checklist("CARRIER_APP", "", contract))
                .filteredOn(step -> step.requirementIds().contains("C35"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.text().en())
                            .contains("Look at balance", "current plan", "change", "in the app if needed");
                    assertThat(step.text().zh()).contains("余额", "现有套餐", "换套餐");
                    assertThat(step.text().ja()).contains("残高", "契約中のプラン", "変更");
                });
    }

    @Test
    void C57_the_email_with_the_activation_code_is_awaited_its_guide_followed_and_its_arrival_noted() {
        var platform = Shipped.channel("ESIM_PLATFORM");

        assertThat(platform.stepsFor("airalo", SimForm.ESIM, Contract.PREPAID, Purpose.DATA, null))
                .filteredOn(step -> step.requirementIds().contains("C57"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.text().en())
                            .containsSubsequence(
                                    "email with the activation code", "has arrived", "follow its guide", "QR code");
                    assertThat(step.text().zh()).containsSubsequence("激活码邮件", "按邮件里的指引", "二维码");
                    assertThat(step.text().ja()).containsSubsequence("アクティベーションコードのメール", "届いた", "メールの案内に従って");
                });
        assertThat(platform.record())
                .filteredOn(field -> field.id().equals("activationMail"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.type()).isEqualTo(FieldType.YES_NO);
                    assertThat(field.label().en()).isEqualTo("Email with the activation code seen");
                });
    }

    private static List<ChecklistStep> checklist(String channelId, String carrierId, Contract contract) {
        return CATALOGUE.steps(channelId, carrierId, SimForm.PHYSICAL, contract, Purpose.VOICE, Generation.G5);
    }

    private static ChecklistStep step(List<ChecklistStep> steps, String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean says(ChecklistStep step, String words) {
        return step.text().en().toLowerCase(Locale.ROOT).contains(words);
    }

    private static Stream<String> fields(Channel channel) {
        return channel.record().stream().map(RecordField::id);
    }
}
