package org.tsuzuki.receipt;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** Issues receipts, numbered without gaps for each branch and Japan year, and counts how often each is handed out. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class ReceiptService {

    private final Receipts receipts;
    private final DeliveryLog journal;
    private final ReceiptSeries series;
    private final ReceiptOutcomes outcomes;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ReceiptService(
            Receipts receipts,
            DeliveryLog journal,
            ReceiptSeries series,
            ReceiptOutcomes outcomes,
            EntityManager entities,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.receipts = receipts;
        this.journal = journal;
        this.series = series;
        this.outcomes = outcomes;
        this.entities = entities;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Gives the next number of the branch and the Japan year, and stores the receipt in the caller's transaction: when
     * that rolls back, the number is free again.
     */
    @Staff.Counter
    @Transactional(propagation = Propagation.MANDATORY)
    public ReceiptContent issue(ReceiptDraft draft) {
        var now = clock.instant();
        var place = series.next(
                draft.branch(), draft.branchCode(), JapanTime.dayOf(now).getYear());
        var number = ReceiptNumber.of(draft.branchCode(), place.year(), place.sequence());
        var content = new ReceiptContent(number, now, actor.get().name(), draft.details());
        entities.persist(new Receipt(place, draft, content));
        events.publishEvent(DomainChange.of("receipt.issued", number.value(), number.value())
                .of(DomainChange.Ties.of(draft.customerId(), null, null)));
        for (var item : draft.details().items()) {
            events.publishEvent(new ReceiptIssued(
                    number, draft.customerId(), item.card().id(), draft.branch(), now, content.total()));
        }
        return content;
    }

    public Optional<ReceiptContent> find(ReceiptNumber number) {
        return receipts.findById(number).map(Receipt::content);
    }

    /** In no order; in one query however many. */
    public List<ReceiptContent> findAll(Collection<ReceiptNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : receipts.findByNumberIn(numbers).stream()
                        .map(Receipt::content)
                        .toList();
    }

    /** To whom the receipt was issued. */
    public Optional<CustomerId> customerOf(ReceiptNumber number) {
        return receipts.findById(number).map(Receipt::customer);
    }

    /** The receipts by which money was given back for one, in order. */
    public List<ReceiptContent> returnsOf(ReceiptNumber number) {
        return receipts.findByReturnsOrderBySequence(number.value()).stream()
                .map(Receipt::content)
                .toList();
    }

    /** As above, of many receipts in one query; in no order. */
    public List<ReceiptContent> returnsOf(Collection<ReceiptNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : receipts
                        .findByReturnsIn(
                                numbers.stream().map(ReceiptNumber::value).toList())
                        .stream()
                        .map(Receipt::content)
                        .toList();
    }

    /** What became of each card of the receipt. */
    public List<ReceiptOutcome> outcomes(ReceiptContent receipt) {
        return outcomes.of(receipt);
    }

    /** What a print of this moment says beyond the receipt; empty while nothing more is known, and on a refund. */
    public Optional<ReceiptStatus> statusNow(ReceiptContent receipt) {
        return receipt.details().returns() == null
                ? ReceiptStatus.of(outcomes.of(receipt), clock.instant())
                : Optional.empty();
    }

    /** Every time the receipt was handed out, the original first. */
    public List<Delivery> handOuts(ReceiptNumber number) {
        return journal.of(number);
    }

    /** The number that the next handing-out to the customer bears. */
    public int nextCopy(ReceiptNumber number) {
        return DeliveryLog.nextCopy(journal.of(number));
    }

    /** As {@link #recordHandOut}, for a simplified invoice. */
    @Staff.Counter
    @Transactional
    public Delivery recordPrint(ReceiptNumber number, Medium medium) {
        return recordHandOut(number, medium, null);
    }

    /**
     * Records that the receipt is handed to the customer now, by whoever is signed in; auditors serve no customers and
     * take {@link #recordFileCopy} instead, so that the original is never theirs. An issued receipt is not edited: a
     * full invoice is the same receipt handed out with an addressee, which is kept with the handing-out.
     *
     * @param addressee makes it a full invoice; null on a simplified one
     * @return the copy to hand out; all but the first must be marked with their number
     * @throws ProblemException when there is no such receipt
     */
    @Staff.Counter
    @Transactional
    public Delivery recordHandOut(ReceiptNumber number, Medium medium, @Nullable Addressee addressee) {
        return journal.add(number, medium, addressee, null);
    }

    /**
     * Records that a copy is taken for the files of those who check the books. It is marked as such and does not count
     * among the customer's copies.
     *
     * @throws ProblemException when there is no such receipt
     */
    @Staff.Books
    @Transactional
    public Delivery recordFileCopy(ReceiptNumber number) {
        return journal.add(number, Medium.FILE, null, null);
    }

    /**
     * Records that the receipt is about to be mailed.
     *
     * @param sentTo the address, masked
     * @throws ProblemException when there is no such receipt
     */
    @Staff.Counter
    @Transactional
    public Delivery recordMail(ReceiptNumber number, @Nullable Addressee addressee, String sentTo) {
        return journal.add(number, Medium.MAIL, addressee, sentTo);
    }

    /**
     * Records what became of a mail.
     *
     * @param problem the key of the text that says why it was not sent; null when it was
     */
    @Staff.Counter
    @Transactional
    public Delivery recordOutcome(ReceiptNumber number, Delivery mail, @Nullable String problem) {
        return journal.outcome(number, mail, problem);
    }

    /** The numbers of every branch and Japan year, with those that are missing. */
    @Staff.Books
    public List<SeriesCheck> series() {
        return series.check();
    }

    /** Numbers that are missing in the books; always empty unless somebody changed the database by hand. */
    @Staff.Books
    public List<ReceiptNumber> gaps() {
        return series.check().stream().flatMap(each -> each.missing().stream()).toList();
    }
}
