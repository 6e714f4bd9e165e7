package org.tsuzuki.renewal.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;

/** What was typed for a renewal stands on its page for good. */
class EnteredPanelTest extends ScreenTest {

    @Autowired
    private Counter counter;

    @Autowired
    private SubmissionService submissions;

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
    void references_ticks_cash_and_change_stand_there_with_who_and_when() {
        open(record(counter.voucher(card)
                .withReference("tillReceipt", "R-4711-" + card.id())
                .withReference("codeLast4", "9876")
                .withTendered("5000")));

        assertThat(screen())
                .contains("What was entered 20 Nov 2026 12:00 · Test CLERK")
                .contains("Till receipt number R-4711-" + card.id())
                .contains("Last 4 of the number 9876")
                .contains("Line it was entered on " + card.identifiers().shown() + " ✓ same")
                .contains("Cash received ¥5,000")
                .contains("Change ¥1,700")
                .contains("Steps done")
                .contains("Read the number to be topped up back in groups 12:00 Test CLERK");
    }

    @Test
    void foreign_notes_stand_there_with_their_rate() {
        var form = counter.voucher(card);
        var paid = form.payment().withTendered("").withForeign(new TypedForeignCash("USD", "40", "151.2"));

        open(record(form.paidBy(paid)));

        assertThat(screen()).contains("Foreign cash USD 40 × 151.2").contains("Change ¥2,748");
    }

    @Test
    void the_evidence_that_was_noted_stands_there() {
        open(record(counter.form(card, "CARRIER_WEB")
                .settledBy(SettlementChoice.FROM_DRAWER)
                .withReference("proof", "mail 4711")));

        assertThat(screen()).contains("Screenshot or email reference mail 4711", "Amount charged (yen) ¥3,000 ✓ same");
    }

    @Test
    void what_was_entered_later_says_who_entered_it_then() {
        var form = counter.form(card, "CARRIER_WEB").withoutReference("chargedNumber");
        var paid = counter.record(UUID.randomUUID(), card.id(), form, Submission.LATER, null)
                .id();
        signedIn.as(Role.SUPERVISOR);
        clock.advance(Duration.ofMinutes(50));
        var number = card.identifiers().shown();
        submissions.submit(paid, submissions.begun(paid).withReference("chargedNumber", number), null);

        open(paid);

        assertThat(screen())
                .contains("What was entered 20 Nov 2026 12:50 · Test SUPERVISOR")
                .contains("Number shown on the page " + number + " ✓ same");
    }

    @Test
    void an_auditor_reads_it_too() {
        var recorded = record(counter.voucher(card).withTendered("5000"));
        signedIn.as(Role.AUDITOR);

        open(recorded);

        assertThat(screen()).contains("Cash received ¥5,000", "Steps done");
    }

    private RenewalId record(RenewalChoice form) {
        return counter.record(UUID.randomUUID(), card.id(), form).id();
    }

    private void open(RenewalId renewal) {
        navigate("renewals/" + renewal, ResultView.class);
    }
}
