package org.tsuzuki.receipt;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/** Issues receipts, numbered without gaps for each branch and Japan year, and counts how often each is handed out. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class ReceiptService {

    private final Receipts receipts;
    private final ReceiptPrints prints;
    private final ReceiptSeries series;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ReceiptService(
            Receipts receipts,
            ReceiptPrints prints,
            ReceiptSeries series,
            EntityManager entities,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.receipts = receipts;
        this.prints = prints;
        this.series = series;
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
        events.publishEvent(Changed.of("receipt.issued", number.value(), number.value()));
        for (var item : draft.details().items()) {
            events.publishEvent(new ReceiptIssued(
                    number, draft.customerId(), item.card().id(), draft.branch(), now, content.total()));
        }
        return content;
    }

    public Optional<ReceiptContent> find(ReceiptNumber number) {
        return receipts.findById(number).map(Receipt::content);
    }

    /** Every time the receipt was handed out, the original first. */
    public List<HandOut> handOuts(ReceiptNumber number) {
        return prints.findByIdNumberOrderByIdCopy(number.value()).stream()
                .map(ReceiptPrint::handOut)
                .toList();
    }

    /**
     * Records that the receipt is handed out now, by whoever is signed in.
     *
     * @return the copy to hand out; all but the first must be marked with their number
     * @throws ProblemException when there is no such receipt
     */
    @Transactional
    public HandOut recordPrint(ReceiptNumber number, Medium medium) {
        if (receipts.findLockedByNumber(number).isEmpty()) {
            throw ProblemException.of("problem.receipt.unknown", number.value());
        }
        var print = new ReceiptPrint(
                number, prints.countByIdNumber(number.value()) + 1, actor.get(), clock.instant(), medium);
        entities.persist(print);
        events.publishEvent(new Changed(
                "receipt.handedOut",
                number.value(),
                number.value(),
                List.of(
                        new Changed.Field(
                                "copy", null, Integer.toString(print.handOut().copy())),
                        new Changed.Field("medium", null, medium.name())),
                null));
        return print.handOut();
    }

    /** Numbers that are missing in the books; always empty unless somebody changed the database by hand. */
    @Staff.Books
    public List<ReceiptNumber> gaps() {
        return series.gaps();
    }
}
