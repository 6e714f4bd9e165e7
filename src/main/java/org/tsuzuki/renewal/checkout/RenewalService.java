package org.tsuzuki.renewal.checkout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.RenewalJson;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.history.RecordedEvent;
import org.tsuzuki.renewal.history.RenewalEventLog;
import org.tsuzuki.renewal.quote.AcceptedPaymentMethods;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.ChoiceLimits;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;

/** The renewal of a card, from the form that is opened to the record that stays. */
@Service
@Staff.Anyone
public class RenewalService {

    private static final List<ResultState> OPEN =
            List.of(ResultState.PREPARED, ResultState.SUBMITTED, ResultState.UNKNOWN);
    private static final Limit ENOUGH = Limit.of(200);

    private final SaleRecorder recorder;
    private final IdempotentReplay races;
    private final RenewalEventLog journal;
    private final Renewals renewals;
    private final DraftService drafts;
    private final RenewalJson json;
    private final Catalogue catalogue;
    private final CurrentActor actor;
    private final Clock clock;
    private final String usualFee;

    RenewalService(
            SaleRecorder recorder,
            IdempotentReplay races,
            RenewalEventLog journal,
            Renewals renewals,
            DraftService drafts,
            RenewalJson json,
            Catalogue catalogue,
            CurrentActor actor,
            Clock clock,
            @Value("${tsuzuki.service-fee}") long usualFee) {
        this.recorder = recorder;
        this.races = races;
        this.journal = journal;
        this.renewals = renewals;
        this.drafts = drafts;
        this.json = json;
        this.catalogue = catalogue;
        this.actor = actor;
        this.clock = clock;
        this.usualFee = Long.toString(usualFee);
    }

    /** Opens the form: what I typed before, else what was chosen last time for this card. Its key is made here. */
    @Staff.Counter
    public RenewalDraft begin(CardDetails card) {
        return drafts.find(card.id()).orElseGet(() -> open(card));
    }

    /** When another tab of mine opens the same form first, its form is mine too. */
    private RenewalDraft open(CardDetails card) {
        try {
            return drafts.save(card.id(), likeLastTime(card));
        } catch (DataIntegrityViolationException taken) {
            return drafts.find(card.id()).orElseThrow(() -> taken);
        }
    }

    private RenewalChoice likeLastTime(CardDetails card) {
        var offered = catalogue.channelsFor(card.carrierId(), card.form(), card.contract()).stream()
                .map(channel -> channel.channel().id())
                .toList();
        var last = newest(card.id(), Limit.of(1)).stream().findFirst();
        var channel = last.map(RenewalRecord::channelId).filter(offered::contains);
        var start = RenewalChoice.nothing()
                .withFee(usualFee)
                .withChannel(channel.orElse(offered.stream().findFirst().orElse(null)))
                .withPayment(channel.flatMap(same -> last.map(RenewalRecord::paymentId))
                        .filter(means -> !means.equals(AcceptedPaymentMethods.CREDIT_ID)) // spent, as a rule
                        .orElse(null));
        return Optional.ofNullable(last.map(RenewalRecord::planId).orElse(card.planId()))
                .flatMap(catalogue::plan)
                .map(plan -> start.withPlan(plan.id(), price(plan)))
                .orElse(start);
    }

    /** The price as it is typed; empty when the clerk has to find it out. */
    private String price(Plan plan) {
        return plan.priceOn(JapanTime.today(clock))
                .map(yen -> Long.toString(yen.amount()))
                .orElse("");
    }

    /**
     * Records the renewal, once for each key however often and from however many tabs it is asked for; the answer is
     * given only when everything is stored for good.
     *
     * @throws ProblemException named by field when something is missing or wrong; then nothing is stored
     */
    @Staff.Counter
    public RecordedRenewal record(UUID key, CardId card, RenewalChoice choice) {
        return record(key, card, choice, null);
    }

    /**
     * As {@link #record(UUID, CardId, RenewalChoice)}; a supervisor's word stands for the required steps that are not
     * ticked and for what repeats an earlier entry, and for nothing else.
     */
    @Staff.Counter
    public RecordedRenewal record(UUID key, CardId card, RenewalChoice choice, @Nullable Approval approval) {
        return record(key, card, choice, Submission.DONE, approval);
    }

    /** As before; with {@link Submission#LATER} the money is taken and the steps and references follow. */
    @Staff.Counter
    public RecordedRenewal record(
            UUID key, CardId card, RenewalChoice choice, Submission submission, @Nullable Approval approval) {
        var line = new SaleLine(key, card, ChoiceLimits.check(choice));
        var visit = record(line, submission, approval);
        var renewal = visit.before()
                ? renewals.findByIdempotencyKey(key).orElseThrow().id()
                : visit.renewals().getFirst();
        return new RecordedRenewal(renewal, visit.receiptNumber(), visit.before());
    }

    private RecordedSale record(SaleLine line, Submission submission, @Nullable Approval approval) {
        try {
            return recorder.record(line, submission, approval);
        } catch (DataIntegrityViolationException taken) {
            return races.answer(recorder.order(line, submission, approval));
        }
    }

    /** Every step that a renewal's money and result have taken, in order. */
    public List<RecordedEvent> steps(RenewalId id) {
        return journal.of(id);
    }

    /** The renewals of one payment, a family's or one alone. */
    public List<RenewalRecord> ofVisit(UUID visit) {
        return renewals.findByVisitIdOrderByCardValue(visit).stream()
                .map(this::read)
                .toList();
    }

    /** What makes a failed or reversed renewal good, as far as it was recorded. */
    public List<RenewalRecord> correctionsOf(RenewalId id) {
        return renewals.findByCorrectsId(id.value()).stream().map(this::read).toList();
    }

    /** Whether the form with this key has been recorded, from whatever tab. */
    public boolean isRecorded(UUID key) {
        return renewals.findByIdempotencyKey(key).isPresent();
    }

    public Optional<RenewalRecord> find(RenewalId id) {
        return renewals.findById(id).map(this::read);
    }

    /** The renewals on a receipt, several for a family. */
    public List<RenewalRecord> findByReceipt(String number) {
        return renewals.findByReceiptNumberOrderByCardValue(TextLimit.ID.cut(number)).stream()
                .map(this::read)
                .toList();
    }

    /** The renewals of a card, the latest first; of very many the newest only. */
    public List<RenewalRecord> history(CardId card) {
        return newest(card, ENOUGH);
    }

    /** How many renewals of a card were ever recorded. */
    public long count(CardId card) {
        return renewals.countByCard(card);
    }

    private List<RenewalRecord> newest(CardId card, Limit limit) {
        return renewals.findByCardOrderByRecordedAtDesc(card, limit).stream()
                .map(this::read)
                .toList();
    }

    /** My renewals of which nobody has seen the result yet, the oldest first. */
    public List<RenewalRecord> myOpen() {
        return renewals
                .findByProgressOwnerIdAndProgressResultInOrderByRecordedAt(
                        actor.get().staffId(), OPEN, ENOUGH)
                .stream()
                .map(this::read)
                .toList();
    }

    private RenewalRecord read(Renewal renewal) {
        return renewal.record(json.read(renewal.details(), RenewalDetails.class));
    }
}
