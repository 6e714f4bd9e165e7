package org.tsuzuki.renewal.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.card.CardId;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;

/** The renewals as they were recorded, with what has been seen of them since. */
@Service
@Staff.Anyone
public class RenewalService {

    private static final List<ResultState> OPEN =
            List.of(ResultState.PREPARED, ResultState.SUBMITTED, ResultState.UNKNOWN);
    private static final Limit ENOUGH = Limit.of(200);

    private final RenewalEventLog log;
    private final Renewals renewals;
    private final CurrentActor actor;

    RenewalService(RenewalEventLog log, Renewals renewals, CurrentActor actor) {
        this.log = log;
        this.renewals = renewals;
        this.actor = actor;
    }

    /** Every step that a renewal's money and result have taken, in order. */
    public List<RecordedEvent> steps(RenewalId id) {
        return log.of(id);
    }

    /** The renewals of one payment, a family's or one alone. */
    public List<RenewalRecord> ofSale(UUID sale) {
        return renewals.findBySaleIdOrderByCardValue(sale).stream()
                .map(Renewal::record)
                .toList();
    }

    /** What makes a failed or reversed renewal good, as far as it was recorded. */
    public List<RenewalRecord> correctionsOf(RenewalId id) {
        return renewals.findByCorrectsId(id.value()).stream()
                .map(Renewal::record)
                .toList();
    }

    /** Whether the form with this key has been recorded, from whatever tab. */
    public boolean isRecorded(UUID key) {
        return renewals.findByIdempotencyKey(key).isPresent();
    }

    public Optional<RenewalRecord> find(RenewalId id) {
        return renewals.findById(id).map(Renewal::record);
    }

    /** The renewals on a receipt, several for a family. */
    public List<RenewalRecord> findByReceipt(String number) {
        return renewals.findByReceiptNumberOrderByCardValue(TextLimit.ID.cut(number)).stream()
                .map(Renewal::record)
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
                .map(Renewal::record)
                .toList();
    }

    /** My renewals of which nobody has seen the result yet, the oldest first. */
    public List<RenewalRecord> myOpen() {
        return renewals
                .findByProgressOwnerIdAndProgressResultInOrderByRecordedAt(
                        actor.get().staffId(), OPEN, ENOUGH)
                .stream()
                .map(Renewal::record)
                .toList();
    }
}
