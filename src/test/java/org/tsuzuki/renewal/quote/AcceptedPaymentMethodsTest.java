package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.security.Role;

@DeskTest
class AcceptedPaymentMethodsTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void clerk() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void K02_the_counter_takes_cash_until_an_owner_switches_on_more() {
        assertThat(Shipped.CATALOGUE.paymentMethods().values())
                .filteredOn(PaymentMethod::counter)
                .extracting(PaymentMethod::id)
                .containsExactly("CASH");
    }

    @Test
    void K01_K02_a_customer_pays_over_the_counter_or_with_what_the_carrier_takes_there() {
        var web = accepted("softbank-prepaid", "CARRIER_WEB");

        assertThat(web.list(Yen.ZERO)).extracting(PaymentMethod::id).containsExactly("CASH", "CREDIT_CARD");
        assertThat(web.refusal(method("CASH")))
                .as("the carrier takes none, we do")
                .isEmpty();
        assertThat(web.refusal(method("PAYPAY"))).isPresent();
        assertThat(accepted("softbank", "CARRIER_WEB").refusal(method("PAYPAY")))
                .isEmpty();
    }

    @Test
    void a_code_pays_the_carrier_and_never_the_agency() {
        var voucher = accepted("softbank-prepaid", "CONBINI_TERMINAL_VOUCHER");

        assertThat(voucher.list(Yen.ZERO)).extracting(PaymentMethod::id).containsExactly("CASH");
        assertThat(voucher.refusal(method("TOPUP_CODE"))).isPresent();
    }

    @Test
    void money_that_is_owed_pays_everywhere_and_is_offered_only_where_some_is_owed() {
        var web = accepted("softbank-prepaid", "CARRIER_WEB");

        assertThat(web.list(new Yen(1))).extracting(PaymentMethod::id).endsWith("CREDIT");
        assertThat(web.find("CREDIT").flatMap(web::refusal)).isEmpty();
    }

    @Test
    void while_no_channel_is_chosen_nothing_is_offered_and_nothing_refused() {
        var nowhere = new AcceptedPaymentMethods(catalogue, List.of(), TestClock.TODAY);

        assertThat(nowhere.list(new Yen(1))).isEmpty();
        assertThat(nowhere.refusal(method("PAYPAY"))).isEmpty();
    }

    private AcceptedPaymentMethods accepted(String carrier, String channel) {
        return new AcceptedPaymentMethods(catalogue, List.of(offer(carrier, channel)), TestClock.TODAY);
    }

    private static OfferedChannel offer(String carrier, String channel) {
        return Shipped.CATALOGUE.channelsOf(carrier).stream()
                .filter(offer -> offer.channel().id().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static PaymentMethod method(String id) {
        return Objects.requireNonNull(Shipped.CATALOGUE.paymentMethods().get(id), id);
    }
}
