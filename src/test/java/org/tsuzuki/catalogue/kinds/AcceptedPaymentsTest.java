package org.tsuzuki.catalogue.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.catalogue.Shipped;

class AcceptedPaymentsTest {

    @ParameterizedTest
    @CsvSource({
        "P01, CONBINI_POSA_CODE, CASH",
        "P01, CONBINI_TERMINAL_VOUCHER, CASH",
        "P02, CASH_TO_CLERK_BY_NUMBER, CASH CREDIT_CARD",
        "P03, VENDING_MACHINE, CASH"
    })
    void stores_and_machines_take_no_more_than_is_known(String requirement, String channelId, String accepted) {
        assertThat(Shipped.CATALOGUE.acceptance("", channelId).accepts())
                .containsExactlyInAnyOrder(accepted.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "P04, CARRIER_SHOP, CASH CREDIT_CARD E_MONEY",
        "P05, CARRIER_SHOP, ALIPAY WECHAT_PAY",
        "P06, CARRIER_WEB, CREDIT_CARD PAYPAL",
        "P07, CARRIER_APP, CREDIT_CARD PAYPAL",
        "P08, ESIM_PLATFORM, CREDIT_CARD ALIPAY WECHAT_PAY",
        "P09, CARRIER_WEB, CREDIT_CARD PAYPAL ALIPAY"
    })
    void the_others_take_what_is_said_of_them(String requirement, String channelId, String accepted) {
        assertThat(Shipped.CATALOGUE.acceptance("", channelId).accepts()).contains(accepted.split(" "));
    }

    @Test
    void P10_what_is_widely_accepted_can_be_chosen_somewhere() {
        assertThat(List.of("CASH", "CREDIT_CARD", "PAYPAL", "APPLE_PAY", "E_MONEY"))
                .allSatisfy(method -> {
                    assertThat(Shipped.CATALOGUE.paymentMethods()).containsKey(method);
                    assertThat(Shipped.CATALOGUE.channels().values())
                            .anyMatch(channel -> Shipped.CATALOGUE
                                    .acceptance("", channel.id())
                                    .takes(method));
                });
    }

    @Test
    void P11_P12_every_card_payment_warns_of_cards_issued_abroad() {
        assertThat(Shipped.CATALOGUE.paymentMethods().values())
                .filteredOn(method -> method.kind() == PaymentKind.CARD)
                .isNotEmpty()
                .allSatisfy(method -> {
                    var note = method.note();
                    assertThat(note).isNotNull();
                    if (note != null) {
                        assertThat(note.en()).contains("foreign card works in Japan");
                        Shipped.assertInThreeLanguages(note);
                    }
                });
    }

    @Test
    void X1_whether_a_store_takes_cards_depends_on_the_channel_and_is_asked_first_where_unsure() {
        assertThat(Shipped.CATALOGUE.acceptance("", "CONBINI_POSA_CODE").accepts())
                .doesNotContain("CREDIT_CARD");
        assertThat(Shipped.CATALOGUE.acceptance("", "CASH_TO_CLERK_BY_NUMBER").accepts())
                .contains("CREDIT_CARD");
        assertThat(Shipped.channel("CASH_TO_CLERK_BY_NUMBER").confirmFirst()).isTrue();
    }
}
