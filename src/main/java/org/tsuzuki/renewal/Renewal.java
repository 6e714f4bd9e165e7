package org.tsuzuki.renewal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardId;
import org.tsuzuki.renewal.quote.QuotedLine;

/** A recorded renewal: its money and its result are two states of one record, and nothing in it is ever edited. */
@Entity
public class Renewal {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RenewalId id;

    @Version
    private @Nullable Integer version;

    private UUID idempotencyKey;
    private UUID saleId;

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

    @Embedded
    private RenewalSum sum;

    @Embedded
    private RenewalProgress progress;

    private Instant recordedAt;
    private @Nullable UUID correctsId;
    private String receiptNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private RenewalDetails details;

    @SuppressWarnings("NullAway.Init")
    protected Renewal() {} // for JPA

    public Renewal(
            Sale sale,
            QuotedLine line,
            String paymentId,
            ResultState first,
            Instant lookAgainAt,
            RenewalDetails document) {
        var terms = line.quote();
        var card = line.card();
        this.id = RenewalId.next();
        this.idempotencyKey = line.line().key();
        this.saleId = sale.id();
        this.card = card.id();
        this.customerId = card.customerId().value();
        this.branchId = sale.branchId();
        this.staffId = sale.staffId();
        this.carrierId = card.carrierId();
        this.channelId = Objects.requireNonNull(terms.channel()).id();
        this.planId = terms.plan() == null ? null : terms.plan().id();
        this.paymentId = paymentId;
        this.promotionId = terms.promotion() == null ? null : terms.promotion().id();
        this.sum = new RenewalSum(terms);
        this.recordedAt = sale.recordedAt();
        this.correctsId = line.choice().correctsId();
        this.receiptNumber = sale.receiptNumber();
        this.progress = new RenewalProgress(first, staffId, lookAgainAt);
        this.details = document;
    }

    /** Moves the result on; what was seen or said stands in the document. */
    public void moveTo(ResultState next, RenewalDetails document, Instant now) {
        progress.moveTo(next, now);
        if (next.isVoid()) {
            sum.becomeVoid();
        }
        details = document;
    }

    public void giveBack(Map<SalePart, Yen> parts) {
        sum.giveBack(parts);
    }

    /** Notes what the carrier has got of what was taken for it; below zero when it gave some back. */
    public void settle(Yen covered) {
        sum.settle(covered);
    }

    /** Adds to the document; neither money nor result. */
    public void annotate(RenewalDetails document) {
        details = document;
    }

    /** Money that the customer got nothing for and that was not given back. */
    public Yen owed() {
        return progress.result().isVoid() ? sum.total().minus(sum.refunded()) : Yen.ZERO;
    }

    /** Whose story its changes belong to. */
    public DomainChange.Ties ties() {
        return DomainChange.Ties.of(customerId, card.value(), id.value());
    }

    public RenewalId id() {
        return id;
    }

    public UUID key() {
        return idempotencyKey;
    }

    public UUID saleId() {
        return saleId;
    }

    public CardId card() {
        return card;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID branchId() {
        return branchId;
    }

    public String carrierId() {
        return carrierId;
    }

    public String channelId() {
        return channelId;
    }

    @Nullable
    public String planId() {
        return planId;
    }

    public RenewalSum sum() {
        return sum;
    }

    public RenewalProgress progress() {
        return progress;
    }

    public ResultState result() {
        return progress.result();
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public RenewalDetails details() {
        return details;
    }

    public RenewalRecord record() {
        return new RenewalRecord(
                id,
                new RenewalRecord.Origin(saleId, branchId, staffId, receiptNumber, recordedAt),
                new RenewalRecord.Item(card, customerId, carrierId, channelId, planId, paymentId, sum.route()),
                sum.amounts(),
                progress.status(),
                correctsId == null ? null : new RenewalId(correctsId),
                details);
    }
}
