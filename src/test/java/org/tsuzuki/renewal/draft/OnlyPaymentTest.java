package org.tsuzuki.renewal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.DeskTest;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

/** Nobody is asked with what is paid where there is one answer. */
@DeskTest
@Import(Tills.class)
class OnlyPaymentTest {

    private static final String CASH_ONLY = "CONBINI_SMARTPIT";

    @Autowired
    private RenewalFormService forms;

    @Autowired
    private BranchMethodService methods;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    private BranchDetails branch;
    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        branch = tills.branch();
        tills.join(branch, Role.CLERK);
        card = counter.billed();
    }

    @Test
    void where_a_channel_takes_nothing_but_cash_it_is_chosen() {
        assertThat(through(CASH_ONLY).paymentId()).isEqualTo("CASH");
    }

    @Test
    void where_there_is_a_choice_nothing_is_chosen() {
        assertThat(through("CARRIER_WEB").paymentId()).isNull();
    }

    @Test
    void what_the_clerk_has_chosen_stays() {
        var chosen = RenewalChoice.nothing().withChannel(CASH_ONLY).withPayment("CREDIT_CARD");

        assertThat(forms.withOnlyPayment(card, chosen)).isEqualTo(chosen);
    }

    @Test
    void where_the_branch_takes_one_method_it_is_chosen_for_every_channel() {
        take("PAYPAY");

        assertThat(through("CARRIER_WEB").paymentId()).isEqualTo("PAYPAY");
        assertThat(through(CASH_ONLY).paymentId()).isEqualTo("PAYPAY");
    }

    @Test
    void cash_is_not_chosen_where_the_branch_takes_none() {
        take("PAYPAY", "CREDIT_CARD");

        assertThat(through(CASH_ONLY).paymentId()).isNull();
    }

    private void take(String... ids) {
        AsSystem.runAs(
                tills.join(branch, Role.OWNER),
                () -> methods.choose(methods.choice(branch.id().value())
                        .with(List.of(ids).stream().map(BranchMethod::free).toList())));
        tills.join(branch, Role.CLERK);
    }

    private RenewalChoice through(String channel) {
        return forms.withOnlyPayment(card, RenewalChoice.nothing().withChannel(channel));
    }
}
