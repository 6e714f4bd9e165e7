package org.tsuzuki.renewal.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.Journal;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.PendingApprovals;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.Role;

/** Two cards of one sale, refunded at the same moment by two branches, where writers really run side by side. */
@DeskTest
@Import(Tills.class)
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class RefundPostgresTest {

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private CartService carts;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private DraftService drafts;

    @Autowired
    private Journal journal;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @Timeout(60)
    void the_second_of_two_cards_waits_for_the_first_and_is_refused_what_the_first_took() throws Exception {
        var elsewhere = tills.join(tills.branch(), Role.CLERK);
        tills.open(50_000);
        var here = tills.join(tills.branch(), Role.CLERK);
        tills.open(50_000);
        var cards = soldForHalfCash();
        tills.as(elsewhere);
        var second = new DelegatingSecurityContextCallable<>(refused(cards.getLast()));
        tills.as(here);

        try (var other = Executors.newSingleThreadExecutor()) {
            var answer = new TransactionTemplate(transactions).execute(status -> {
                refundInCash(cards.getFirst());
                var running = other.submit(second);
                untilItWaitsOrEnds(running);
                return running;
            });

            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("problem.refund.beyond");
        }
        var sale = renewals.find(cards.getFirst()).orElseThrow().sale().id();
        assertThat(journal.ofSale(sale))
                .filteredOn(line -> line.direction() == Direction.OUT)
                .extracting(BookedMoney::amount)
                .containsExactly(new Yen(3_300));
    }

    /** 3,300 yen in cash and as much by credit card, for two cards of 3,300 yen that failed. */
    private List<RenewalId> soldForHalfCash() {
        for (var card : List.of(counter.prepaid(), counter.prepaid())) {
            gather(card);
        }
        carts.pay(PaymentChoice.NONE.withMethod("CASH").withTenders(List.of(new TypedTender("CREDIT_CARD", "3300"))));
        var sold = checkout.record(carts.request(carts.current(), new PendingApprovals()))
                .renewals();
        sold.forEach(id -> results.fail(id, "declined"));
        return sold;
    }

    private void gather(CardDetails card) {
        drafts.save(card.id(), counter.form(card, "CARRIER_WEB").withTendered(""));
        carts.add(card.id());
    }

    private String refundInCash(RenewalId card) {
        return corrections.refund(card, new RefundOrder(corrections.left(card), "CASH", "declined", null));
    }

    private Callable<String> refused(RenewalId card) {
        return () -> refusalOf(() -> refundInCash(card)).key();
    }

    private void untilItWaitsOrEnds(Future<?> running) {
        var waiting = database.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
        while (!running.isDone() && waiting.query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
    }
}
