package org.tsuzuki.renewal.checkout;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;

/**
 * A counter on its busiest day: single cards and families, entries that are refused or given up half-way, failures that
 * are refunded, in part or with another renewal, and reversals. It counts what it was told.
 */
public class BusyCounter {

    private static final int HUNDRED = 100;

    private final CheckoutService checkout;
    private final ResultService results;
    private final CorrectionService corrections;
    private final CardService cards;
    private final Catalogue catalogue;
    private final Counter counter;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<CardDetails> customers = new CopyOnWriteArrayList<>();
    private final List<RecordedRenewal> recorded = new CopyOnWriteArrayList<>();
    private final AtomicLong amounts =
            new AtomicLong(ThreadLocalRandom.current().nextInt(1, 20_000));
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final LongAdder taken = new LongAdder();
    private final LongAdder refunded = new LongAdder();

    BusyCounter(
            CheckoutService checkout,
            ResultService results,
            CorrectionService corrections,
            CardService cards,
            Catalogue catalogue,
            Counter counter,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.checkout = checkout;
        this.results = results;
        this.corrections = corrections;
        this.cards = cards;
        this.catalogue = catalogue;
        this.counter = counter;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Customers who are known already. */
    public void open(List<UUID> known) {
        known.forEach(card -> customers.add(cards.find(new CardId(card)).orElseThrow()));
    }

    /** New customers. */
    public void open(int count) {
        for (var i = 0; i < count; i++) {
            customers.add(counter.povo(JapanTime.today(clock)));
        }
    }

    /** Yen that went over the counter both ways, as far as the counter was told. */
    public long balance() {
        return taken.sum() - refunded.sum();
    }

    /** Why somebody was sent away, and how often. */
    public Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    public List<RecordedRenewal> recorded() {
        return List.copyOf(recorded);
    }

    /** Serves whoever comes next; the receipt, when the counter was told that a renewal is recorded. */
    public Optional<String> serve() {
        try {
            return turn(ThreadLocalRandom.current().nextInt(HUNDRED));
        } catch (ProblemException | OptimisticLockingFailureException refused) {
            refusals.merge(String.valueOf(refused.getMessage()).split("\n")[0], 1, Integer::sum);
            return Optional.empty();
        }
    }

    private Optional<String> turn(int turn) {
        if (turn < 70) {
            return Optional.of(single(false));
        } else if (turn < 76) {
            return Optional.of(family());
        } else if (turn < 80) {
            giveUp();
        } else if (turn < 84) {
            record(customer(), form(customer()).withPlan(null, "0x"), Submission.DONE);
        } else if (turn < 88) {
            return Optional.of(single(true));
        } else if (turn < 94) {
            failAndRefund();
        } else {
            confirmAndReverse();
        }
        return Optional.empty();
    }

    private String single(boolean owed) {
        var card = customer();
        var form =
                owed ? form(card).paidBy(PaymentChoice.NONE.withMethod(TenderType.CUSTOMER_CREDIT.id())) : form(card);
        var answer = record(card, form, submission());
        recorded.add(answer);
        if (!owed) {
            taken.add(Long.parseLong(form.amount()));
        }
        return answer.receiptNumber();
    }

    /** No fee, no promotion: it costs what is typed, if that is a number. */
    private RecordedRenewal record(CardDetails card, RenewalChoice form, Submission submission) {
        var total = form.amount().matches("[0-9]+") ? new Yen(Long.parseLong(form.amount())) : Yen.ZERO;
        var line = new SaleLine(UUID.randomUUID(), card.id(), form);
        var answer = checkout.record(CheckoutRequest.of(line, total, submission));
        return new RecordedRenewal(answer.renewal(line.key()), answer.receiptNumber(), answer.before());
    }

    private String family() {
        var lines = new ArrayList<SaleLine>();
        var sum = 0L;
        for (var i = 0; i < 3; i++) {
            var card = customer();
            var form = form(card);
            if (lines.stream().noneMatch(line -> line.card().equals(card.id()))) {
                lines.add(new SaleLine(UUID.randomUUID(), card.id(), form));
                sum += Long.parseLong(form.amount());
            }
        }
        var payment = lines.getFirst().choice().payment();
        var payer = cards.find(lines.getFirst().card()).orElseThrow().customerId();
        var answer = checkout.record(
                new CheckoutRequest(UUID.randomUUID(), payer, lines, payment, new Yen(sum), submission()));
        answer.renewals().forEach(id -> recorded.add(new RecordedRenewal(id, answer.receiptNumber(), false)));
        taken.add(sum);
        return answer.receiptNumber();
    }

    /** The number that was given goes back. */
    private void giveUp() {
        transaction.executeWithoutResult(started -> {
            var card = customer();
            record(card, form(card), Submission.DONE);
            started.setRollbackOnly();
        });
    }

    private void failAndRefund() {
        var id = any().id();
        results.fail(id, "declined");
        if (ThreadLocalRandom.current().nextBoolean()) {
            var left = corrections.left(id).getOrDefault(SalePart.AMOUNT, Yen.ZERO);
            var back = new Yen(Math.ceilDiv(left.amount(), 2));
            corrections.refund(
                    id, new RefundOrder(Map.of(SalePart.AMOUNT, back), "CASH", "declined", counter.agreed()));
            refunded.add(back.amount());
        }
    }

    private void confirmAndReverse() {
        var id = any().id();
        var seen = JapanTime.today(clock).plusDays(60);
        results.confirm(id, new Observation(seen, null, "", Observation.Source.CARRIER_PAGE));
        corrections.reverse(id, "wrong card", counter.agreed());
    }

    private RecordedRenewal any() {
        var all = recorded();
        if (all.isEmpty()) {
            throw ProblemException.of("problem.renewal.unknown");
        }
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private CardDetails customer() {
        return customers.get(ThreadLocalRandom.current().nextInt(customers.size()));
    }

    private static Submission submission() {
        return ThreadLocalRandom.current().nextInt(4) == 0 ? Submission.LATER : Submission.DONE;
    }

    /** Every amount is another one, so that nothing looks like an entry made twice. */
    private RenewalChoice form(CardDetails card) {
        var form = counter.amount(card, Long.toString(amounts.incrementAndGet()))
                .withOwnExpiry(JapanTime.today(clock).plusDays(60));
        for (var field : catalogue
                .channel(String.valueOf(form.channelId()))
                .orElseThrow()
                .record()) {
            if (field.type() == FieldType.REFERENCE && form.references().containsKey(field.id())) {
                var own = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
                form = form.withReference(field.id(), "T" + own);
            }
        }
        return form;
    }
}
