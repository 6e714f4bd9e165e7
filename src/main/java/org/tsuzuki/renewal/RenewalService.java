package org.tsuzuki.renewal;

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
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Plan;

/** The renewal of a card, from the form that is opened to the record that stays. */
@Service
@Staff.Anyone
public class RenewalService {

    private static final List<ResultState> OPEN =
            List.of(ResultState.PREPARED, ResultState.SUBMITTED, ResultState.UNKNOWN);
    private static final Limit ENOUGH = Limit.of(200);

    private final RenewalRecorder recorder;
    private final Renewals renewals;
    private final DraftService drafts;
    private final RenewalJson json;
    private final Catalogue catalogue;
    private final CurrentActor actor;
    private final Clock clock;
    private final String usualFee;

    RenewalService(
            RenewalRecorder recorder,
            Renewals renewals,
            DraftService drafts,
            RenewalJson json,
            Catalogue catalogue,
            CurrentActor actor,
            Clock clock,
            @Value("${tsuzuki.service-fee}") long usualFee) {
        this.recorder = recorder;
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
        return drafts.find(card.id()).orElseGet(() -> drafts.save(card.id(), likeLastTime(card)));
    }

    private RenewalChoice likeLastTime(CardDetails card) {
        var offered = catalogue.channelsFor(card.carrierId(), card.form(), card.contract()).stream()
                .map(channel -> channel.channel().id())
                .toList();
        var last = history(card.id()).stream().findFirst();
        var channel = last.map(RenewalRecord::channelId).filter(offered::contains);
        var start = RenewalChoice.nothing()
                .withFee(usualFee)
                .withChannel(channel.orElse(offered.stream().findFirst().orElse(null)))
                .withPayment(channel.flatMap(same -> last.map(RenewalRecord::paymentId))
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
     * ticked, and for nothing else.
     */
    @Staff.Counter
    public RecordedRenewal record(UUID key, CardId card, RenewalChoice choice, @Nullable StepsOverride override) {
        try {
            return recorder.record(key, card, choice, override);
        } catch (DataIntegrityViolationException taken) {
            return recorder.find(key, card).orElseThrow(() -> taken);
        }
    }

    /** Whether the form with this key has been recorded, from whatever tab. */
    public boolean isRecorded(UUID key) {
        return renewals.findByIdempotencyKey(key).isPresent();
    }

    public Optional<RenewalRecord> find(RenewalId id) {
        return renewals.findById(id).map(this::read);
    }

    public Optional<RenewalRecord> findByReceipt(String number) {
        return renewals.findByReceiptNumber(number).map(this::read);
    }

    /** The renewals of a card, the latest first. */
    public List<RenewalRecord> history(CardId card) {
        return renewals.findByCardOrderByRecordedAtDesc(card, ENOUGH).stream()
                .map(this::read)
                .toList();
    }

    /** My renewals of which nobody has seen the result yet, the oldest first. */
    public List<RenewalRecord> myOpen() {
        return renewals.findByStaffIdAndResultInOrderByRecordedAt(actor.get().staffId(), OPEN, ENOUGH).stream()
                .map(this::read)
                .toList();
    }

    private RenewalRecord read(Renewal renewal) {
        return renewal.record(json.read(renewal.details(), RenewalDetails.class));
    }
}
