package org.tsuzuki.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.ui.form.CardFormView;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.ui.RenewView;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;

/** A balance moves without the desk, so it says of which day it is wherever it is shown. */
class NotedBalanceTest extends ScreenTest {

    private static final LocalDate LATER = TestClock.TODAY.plusDays(3);

    @Autowired
    private CardService cards;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Counter counter;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private CardDetails card;

    @BeforeEach
    void aBalanceIsNoted() {
        signedIn.as(Role.CLERK);
        var prepaid = counter.prepaid();
        card = cards.change(prepaid.withPlan(prepaid.planId(), new Yen(1_240)));
        clock.advance(Duration.ofDays(3));
    }

    @Test
    void the_page_of_the_card_the_renew_page_and_the_form_say_when_it_was_noted() {
        navigate("cards/" + card.id(), CardView.class);
        assertThat(screen()).contains("¥1,240 · noted on 20 Nov 2026");

        navigate("cards/" + card.id() + "/renew", RenewView.class);
        assertThat(screen()).contains("Balance ¥1,240 · noted on 20 Nov 2026");

        navigate("cards/" + card.id() + "/edit", CardFormView.class);
        assertThat(textField("Balance").getHelperText()).isEqualTo("noted on 20 Nov 2026");
    }

    @Test
    void another_change_of_the_card_does_not_make_it_newer_but_another_balance_does() {
        var moved = cards.change(card.withTexts("a stall in Ueno", "", ""));
        assertThat(moved.balanceNotedOn()).isEqualTo(TestClock.TODAY);

        var changed = cards.change(moved.withPlan(moved.planId(), new Yen(1_000)));
        assertThat(changed.balanceNotedOn()).isEqualTo(LATER);

        var gone = cards.change(changed.withPlan(changed.planId(), null));
        assertThat(gone.balanceNotedOn()).isNull();
    }

    @Test
    void what_is_seen_after_a_renewal_is_noted_that_day_even_when_it_is_the_same() {
        confirm(new Yen(1_240));

        assertThat(now().balance()).isEqualTo(new Yen(1_240));
        assertThat(now().balanceNotedOn()).isEqualTo(LATER);
    }

    @Test
    void a_result_without_a_balance_leaves_the_day_as_it_is() {
        confirm(null);

        assertThat(now().balanceNotedOn()).isEqualTo(TestClock.TODAY);
    }

    @Test
    void a_reversal_gives_the_balance_back_with_its_day() {
        var renewal = confirm(new Yen(4_240));
        assertThat(now().balanceNotedOn()).isEqualTo(LATER);
        clock.advance(Duration.ofDays(1));

        corrections.reverse(renewal, "another card was meant", null);

        assertThat(now().balance()).isEqualTo(new Yen(1_240));
        assertThat(now().balanceNotedOn()).isEqualTo(TestClock.TODAY);
        navigate("renewals/" + renewal, ResultView.class);
        assertThat(screen()).contains("¥4,240 · noted on 23 Nov 2026");
    }

    @Test
    void a_carrier_that_refuses_more_is_told_with_the_day_of_the_balance() {
        clock.set(TestClock.START);
        var full = cards.change(card.withPlan(card.planId(), new Yen(59_000)));

        var refusals = quotes.quote(full, counter.voucher(full)).problems();

        assertThat(refusals)
                .containsEntry(
                        "amount",
                        Problem.of("problem.renewal.balanceCap.noted", "¥60,000", "¥59,000", TestClock.TODAY));
    }

    @Test
    void of_what_was_noted_before_days_were_kept_the_day_is_not_known() {
        database.sql("update card set balance_noted_on = null where id = ?")
                .param(card.id().value())
                .update();

        navigate("cards/" + card.id(), CardView.class);

        assertThat(screen()).contains("¥1,240 · day of the note unknown");
    }

    private RenewalId confirm(@Nullable Yen balance) {
        var form = counter.voucher(now()).withTendered("").settledBy(SettlementChoice.DIRECT);
        var recorded = counter.record(UUID.randomUUID(), card.id(), form);
        var seen = new Observation(LATER.plusDays(60), balance, "", Observation.Source.CARRIER_PAGE);
        results.confirm(recorded.id(), seen);
        return recorded.id();
    }

    private CardDetails now() {
        return cards.find(card.id()).orElseThrow();
    }
}
