package org.tsuzuki.renewal.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.security.Role;

@DeskTest
class PracticeServiceTest {

    @Autowired
    private PracticeService practice;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CardService cards;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SignedIn signedIn;

    @Test
    void somebody_is_invented_with_a_plan_that_has_a_price_and_a_channel() {
        signedIn.as(Role.CLERK);

        var invented = practice.customer().orElseThrow();

        var card = invented.card();
        assertThat(catalogue.plan(String.valueOf(card.planId())))
                .get()
                .satisfies(plan -> assertThat(plan.priceOn(TestClock.TODAY)).isPresent())
                .satisfies(plan -> assertThat(plan.provenance().isReliableOn(TestClock.TODAY))
                        .isTrue());
        assertThat(catalogue.channelsFor(card.carrierId(), card.form(), card.contract()))
                .isNotEmpty();
        assertThat(card.customerId()).isEqualTo(invented.customer().id());
    }

    @Test
    void nobody_finds_them_anywhere() {
        signedIn.as(Role.CLERK);

        var invented = practice.customer().orElseThrow();

        assertThat(customers.find(invented.customer().id())).isEmpty();
        assertThat(cards.find(invented.card().id())).isEmpty();
    }

    @Test
    void an_auditor_does_not_practise() {
        signedIn.as(Role.AUDITOR);

        assertThatThrownBy(practice::customer).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(practice::finish).isInstanceOf(AccessDeniedException.class);
    }
}
