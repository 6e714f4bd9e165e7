package org.tsuzuki.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.security.Role;

@DeskTest
class CounterMethodsTest {

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
    void K01_K02_a_customer_pays_with_what_the_owner_has_chosen_whatever_the_carrier_takes() {
        var chosen = counter(Set.of("WECHAT_PAY", "CASH"));

        assertThat(chosen.list(Yen.ZERO)).extracting(PaymentMethod::id).containsExactly("CASH", "WECHAT_PAY");
        assertThat(chosen.refusal(method("WECHAT_PAY")))
                .as("no carrier takes it, and the agency pays the carrier")
                .isEmpty();
        assertThat(chosen.refusal(method("PAYPAY"))).isPresent();
    }

    @Test
    void while_nobody_has_chosen_whatever_a_counter_can_take_is_offered_cash_first() {
        var all = counter(null);

        assertThat(all.list(Yen.ZERO))
                .extracting(PaymentMethod::id)
                .startsWith("CASH")
                .contains("CREDIT_CARD", "WECHAT_PAY", "PAYPAY");
        assertThat(all.refusal(method("PAYPAY"))).isEmpty();
    }

    @Test
    void a_code_pays_the_carrier_and_never_the_agency() {
        assertThat(counter(null).list(Yen.ZERO)).extracting(PaymentMethod::id).doesNotContain("TOPUP_CODE");
        assertThat(counter(null).refusal(method("TOPUP_CODE"))).isPresent();
        assertThat(counter(Set.of("TOPUP_CODE")).refusal(method("TOPUP_CODE"))).isPresent();
    }

    @Test
    void money_that_is_owed_pays_everywhere_and_is_offered_only_where_some_is_owed() {
        var cash = counter(Set.of("CASH"));

        assertThat(cash.list(Yen.ZERO)).extracting(PaymentMethod::id).doesNotContain("CREDIT");
        assertThat(cash.list(new Yen(1))).extracting(PaymentMethod::id).endsWith("CREDIT");
        assertThat(cash.find("CREDIT").flatMap(cash::refusal)).isEmpty();
    }

    private CounterMethods counter(@Nullable Set<String> chosen) {
        return new CounterMethods(catalogue, chosen, TestClock.TODAY);
    }

    private static PaymentMethod method(String id) {
        return Objects.requireNonNull(Shipped.CATALOGUE.paymentMethods().get(id), id);
    }
}
