package org.tsuzuki.renewal.checkout;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.renewal.DuplicateGuard;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.RenewalJson;
import org.tsuzuki.renewal.RenewalReceipt;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.Sale;
import org.tsuzuki.renewal.SnapshotFactory;
import org.tsuzuki.renewal.draft.StoredDrafts;
import org.tsuzuki.renewal.history.OverrideAudit;
import org.tsuzuki.renewal.history.RenewalEvent;
import org.tsuzuki.renewal.history.RenewalEventLog;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.renewal.quote.Submission;

/** Records one card of a visit: the renewal with its first steps, its references, its audit entry. */
@Component
class SaleLineRecorder {

    private final SnapshotFactory papers;
    private final RenewalReceipt slips;
    private final Renewals renewals;
    private final DuplicateGuard earlier;
    private final RenewalVouchers vouchers;
    private final RenewalEventLog journal;
    private final OverrideAudit lifted;
    private final StoredDrafts drafts;
    private final RenewalJson json;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;
    private final Duration lookAgain;

    SaleLineRecorder(
            SnapshotFactory papers,
            RenewalReceipt slips,
            Renewals renewals,
            DuplicateGuard earlier,
            RenewalVouchers vouchers,
            RenewalEventLog journal,
            OverrideAudit lifted,
            StoredDrafts drafts,
            RenewalJson json,
            EntityManager database,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock,
            @Value("${tsuzuki.look-again-after}") Duration lookAgain) {
        this.papers = papers;
        this.slips = slips;
        this.renewals = renewals;
        this.earlier = earlier;
        this.vouchers = vouchers;
        this.journal = journal;
        this.lifted = lifted;
        this.drafts = drafts;
        this.json = json;
        this.database = database;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
        this.lookAgain = lookAgain;
    }

    /**
     * What will be kept and printed of a card, with how it is paid in words. Everything is read here, before the receipt takes its number: until that
     * is committed, the branch's next receipt waits.
     */
    Written write(QuotedLine line, CustomerSummary customer, Trilingual payment, @Nullable Approval approval) {
        drafts.findByCardIdAndStaffId(line.card().id().value(), actor.get().staffId())
                .ifPresent(drafts::delete);
        var details = papers.details(line.card(), customer, line.quote(), line.choice(), payment, approval);
        return new Written(line, details, slips.item(line.card(), line.quote(), details));
    }

    RenewalId record(Written written, Sale visit, CheckoutRequest order) {
        var line = written.line();
        checkCorrection(line);
        var first = order.submission() == Submission.DONE ? ResultState.SUBMITTED : ResultState.PREPARED;
        var again = clock.instant().plus(lookAgain);
        var renewal = new Renewal(visit, line, first, again, json.write(written.details()));
        database.persist(renewal);
        journal.begin(renewal.id(), firstMoves(renewal, first, line.needed(order.wordFor(line))));
        earlier.keep(renewal.id(), line.quote(), line.choice(), order.lines().size() > 1);
        vouchers.use(line, renewal.id());
        tell(renewal, line, order.wordFor(line));
        return renewal.id();
    }

    /** Only what failed or was reversed is made good, and for the same customer. */
    private void checkCorrection(QuotedLine line) {
        var corrects = line.choice().correctsId();
        if (corrects == null) {
            return;
        }
        var wrong = renewals.findById(new RenewalId(corrects)).orElse(null);
        if (wrong == null
                || !wrong.result().isVoid()
                || !wrong.customerId().equals(line.card().customerId().value())) {
            throw ProblemException.of("problem.renewal.corrects");
        }
    }

    private static List<RenewalEvent.Move> firstMoves(Renewal renewal, ResultState first, @Nullable Approval approval) {
        var moves = new ArrayList<RenewalEvent.Move>();
        var reason = approval == null ? "" : approval.reason();
        moves.add(RenewalEvent.Move.money(
                MoneyState.OPEN, MoneyState.TAKEN, renewal.sum().total(), reason, approval));
        if (first == ResultState.SUBMITTED) {
            moves.add(RenewalEvent.Move.result(ResultState.PREPARED, first, reason, approval));
        }
        return moves;
    }

    private void tell(Renewal renewal, QuotedLine line, @Nullable Approval approval) {
        var total = new DomainChange.Field("total", null, renewal.sum().total().toString());
        events.publishEvent(new DomainChange(
                "renewal.recorded", renewal.id().toString(), renewal.receiptNumber(), List.of(total), null));
        lifted.tell(renewal, line.missing(), line.isAgain(), approval);
    }

    /** One card as it will be kept and printed. */
    record Written(QuotedLine line, RenewalDetails details, ReceiptItem item) {}
}
