package org.tsuzuki.renewal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;

/** A recorded renewal: its money and its result are two states of one record, and nothing in it is ever edited. */
@Entity
class Renewal {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RenewalId id;

    @Version
    private @Nullable Integer version;

    private UUID idempotencyKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "card_id"))
    private CardId card;

    private UUID customerId;
    private UUID branchId;
    private UUID staffId;
    private String carrierId;
    private String channelId;
    private @Nullable String planId;
    private String paymentId;
    private @Nullable String promotionId;
    private long amount;
    private long fee;
    private long lateFee;
    private long discount;
    private long total;
    private @Nullable Long tendered;

    @Enumerated(EnumType.STRING)
    private MoneyState money;

    @Enumerated(EnumType.STRING)
    private ResultState result;

    private Instant recordedAt;
    private @Nullable Instant observedAt;
    private String receiptNumber;
    private String details;

    @SuppressWarnings("NullAway.Init")
    protected Renewal() {} // for JPA

    Renewal(UUID key, CardDetails card, Actor actor, Quote terms, String receiptNumber, String details, Instant now) {
        this.id = RenewalId.next();
        this.idempotencyKey = key;
        this.card = card.id();
        this.customerId = card.customerId().value();
        this.branchId = actor.branchId();
        this.staffId = actor.staffId();
        this.carrierId = card.carrierId();
        this.channelId = Objects.requireNonNull(terms.channel()).id();
        this.planId = terms.plan() == null ? null : terms.plan().id();
        this.paymentId = Objects.requireNonNull(terms.payment()).id();
        this.promotionId = terms.promotion() == null ? null : terms.promotion().id();
        this.amount = terms.amount().amount();
        this.fee = terms.fee().amount();
        this.lateFee = terms.lateFee().amount();
        this.discount = terms.discount().amount();
        this.total = terms.total().amount();
        this.tendered = terms.tendered() == null ? null : terms.tendered().amount();
        this.money = MoneyState.TAKEN;
        this.result = ResultState.SUBMITTED;
        this.recordedAt = now;
        this.receiptNumber = receiptNumber;
        this.details = details;
    }

    /** The new validity was seen. */
    void confirm(String newDetails, Instant now) {
        moveTo(ResultState.CONFIRMED, newDetails, now);
    }

    /** Somebody looked and did not see it; it stays on the list of open renewals. */
    void notSeen(String newDetails, Instant now) {
        moveTo(ResultState.UNKNOWN, newDetails, now);
    }

    void fail(String newDetails, Instant now) {
        moveTo(ResultState.FAILED, newDetails, now);
    }

    /** What was added to the record later; neither its money nor its result. */
    void annotate(String newDetails) {
        details = newDetails;
    }

    private void moveTo(ResultState next, String newDetails, Instant now) {
        if (!result.isOpen()) {
            throw ProblemException.of("problem.renewal.settled");
        }
        result = next;
        details = newDetails;
        observedAt = now;
    }

    RenewalId id() {
        return id;
    }

    CardId card() {
        return card;
    }

    ResultState result() {
        return result;
    }

    @Nullable
    String planId() {
        return planId;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    long total() {
        return total;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String details() {
        return details;
    }

    RenewalRecord record(RenewalDetails document) {
        return new RenewalRecord(
                id,
                card,
                customerId,
                branchId,
                staffId,
                channelId,
                planId,
                paymentId,
                new Yen(amount),
                new Yen(fee),
                new Yen(lateFee),
                new Yen(discount),
                new Yen(total),
                money,
                result,
                recordedAt,
                observedAt,
                receiptNumber,
                document.customerNumber(),
                document.customerName(),
                document.cardNumber(),
                document.carrier(),
                document.channel(),
                document.plan(),
                document.allowances(),
                document.payment(),
                document.before(),
                document.promised(),
                document.observation(),
                document.resultNote(),
                document.skipped(),
                document.helpCase());
    }
}
