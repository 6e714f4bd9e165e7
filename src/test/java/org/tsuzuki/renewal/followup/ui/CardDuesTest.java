package org.tsuzuki.renewal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.ui.CardView;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.ui.RenewView;
import org.tsuzuki.renewal.followup.CardDuesService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;

/** What a card owes, is owed and waits for stands on its page and where it is renewed. */
class CardDuesTest extends ScreenTest {

    @Autowired
    private Counter counter;

    @Autowired
    private CardDuesService dues;

    @Autowired
    private ResultService results;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private SituationService situations;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @Test
    void a_card_that_owes_nothing_says_nothing() {
        openCard(card);

        assertThat(screen())
                .doesNotContain("not paid to the carrier yet", "A bill is due", "This customer has a credit");
        assertThat(find(Button.class).withText("Confirm result").all()).isEmpty();
    }

    @Test
    void a_pending_renewal_heads_the_page_and_is_settled_there() {
        var recorded = counter.record(card);
        openCard(card);
        assertThat(screen().indexOf(recorded.receiptNumber()))
                .as("before the number of the card")
                .isBetween(0, screen().indexOf("Data until"));

        press("Confirm result");
        press("Confirm");

        assertThat(renewals.find(recorded.id()).orElseThrow().result().isOpen()).isFalse();
        assertThat(find(Button.class).withText("Confirm result").all()).isEmpty();
    }

    @Test
    void an_unknown_result_says_that_it_has_to_be_looked_up_first() {
        var recorded = counter.record(card);
        results.noAnswer(recorded.id(), "the page hung");

        openCard(card);

        assertThat(screen())
                .contains("Unknown " + recorded.receiptNumber(), "Result unknown: check before any new try");
    }

    @Test
    void what_was_only_paid_leads_to_where_it_is_submitted() {
        var recorded = counter.record(UUID.randomUUID(), card.id(), counter.voucher(card), Submission.LATER, null);
        openCard(card);

        press("Open and submit");

        assertThat(address()).isEqualTo("renewals/" + recorded.id());
        assertThat(find(ResultView.class).all()).hasSize(1);
    }

    @Test
    void an_auditor_sees_it_and_can_settle_nothing() {
        var recorded = counter.record(card);
        signedIn.as(Role.AUDITOR);

        openCard(card);

        assertThat(screen()).contains(recorded.receiptNumber());
        assertThat(find(Button.class).withText("Confirm result").all()).isEmpty();
    }

    @Test
    void what_was_taken_for_the_carrier_and_not_paid_stands_on_both_pages() {
        var form = counter.form(card, "CARRIER_WEB").settledBy(SettlementChoice.LATER);
        var recorded = counter.record(UUID.randomUUID(), card.id(), form);
        var owed = "¥3,000 was taken for SoftBank Prepaid (Simple Style) and not paid to the carrier yet: "
                + recorded.receiptNumber();

        openCard(card);
        assertThat(screen()).contains(owed);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("renewals/" + recorded.id());

        openRenew(card);
        assertThat(screen()).contains(owed);
    }

    @Test
    void what_the_customer_pays_to_the_carrier_is_not_owed_by_us() {
        var form = counter.form(card, "CARRIER_WEB").withTendered("").settledBy(SettlementChoice.DIRECT);
        counter.record(UUID.randomUUID(), card.id(), form);

        assertThat(dues.of(card).unpaid()).isEmpty();
    }

    @Test
    void a_bill_that_is_due_and_its_late_fee_stand_on_both_pages_until_it_is_paid_here() {
        var billed = counter.billed();
        openCard(billed);
        assertThat(screen())
                .contains("A bill is due: paid only up to 31 Oct 2026.")
                .contains("The carrier adds a late fee of ¥500 if the bill is paid today.");
        openRenew(billed);
        assertThat(screen()).contains("A bill is due: paid only up to 31 Oct 2026.", "late fee of ¥500");

        counter.record(UUID.randomUUID(), billed.id(), counter.form(billed, "CARRIER_WEB"));

        openCard(billed);
        assertThat(screen()).doesNotContain("A bill is due", "late fee of");
    }

    @Test
    void a_prepaid_card_has_no_bill() {
        clock.advance(Duration.ofDays(40));

        var open = dues.of(card);

        assertThat(open.paidUntil()).isNull();
        assertThat(open.lateFee()).isEqualTo(Yen.ZERO);
        assertThat(open.stopped()).isFalse();
    }

    @Test
    void what_the_customer_is_owed_stands_where_the_card_is_renewed() {
        var failed = counter.record(card);
        results.fail(failed.id(), "declined");

        openRenew(card);
        assertThat(screen()).contains("This customer has a credit of ¥3,300", failed.receiptNumber());
        openCard(card);
        assertThat(screen()).contains("This customer has a credit of ¥3,300");
    }

    @Test
    void only_what_was_entered_and_waits_for_its_result_is_served() {
        var waiting = counter.prepaid();
        counter.record(waiting);
        var paidOnly = counter.prepaid();
        counter.record(UUID.randomUUID(), paidOnly.id(), counter.voucher(paidOnly), Submission.LATER, null);
        var failed = counter.prepaid();
        results.fail(counter.record(failed).id(), "declined");

        assertThat(dues.served(List.of(card.id(), waiting.id(), paidOnly.id(), failed.id())))
                .containsExactly(waiting.id());
        assertThat(dues.served(List.of())).isEmpty();
    }

    private void openCard(CardDetails of) {
        navigate("cards/" + of.id(), CardView.class);
    }

    private void openRenew(CardDetails of) {
        navigate("cards/" + of.id() + "/renew", RenewView.class);
    }
}
