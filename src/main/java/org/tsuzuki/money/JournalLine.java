package org.tsuzuki.money;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;

/** One line of the journal; inserted once and only read afterwards. */
@Entity
@Table(name = "money_entry")
@Immutable
class JournalLine {

    @Id
    private UUID id;

    private UUID saleId;
    private @Nullable UUID renewalId;
    private String receiptNumber;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String methodId;

    @Enumerated(EnumType.STRING)
    private TenderType tenderType;

    private long amount;
    private long expectedFee;
    private @Nullable Long tendered;
    private @Nullable String currency;
    private @Nullable BigDecimal foreignAmount;
    private @Nullable BigDecimal rate;
    private UUID branchId;
    private UUID staffId;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected JournalLine() {} // for JPA

    /** @param fee what the provider of the payment method is expected to keep of it */
    JournalLine(Direction direction, SourceDocument occasion, Tender tender, Yen fee, Actor actor, Instant now) {
        this.id = Ids.next();
        this.saleId = occasion.saleId();
        this.renewalId = occasion.renewalId();
        this.receiptNumber = occasion.receiptNumber();
        this.direction = direction;
        this.methodId = tender.method().id();
        this.tenderType = tender.type();
        this.amount = tender.amount().amount();
        this.expectedFee = fee.amount();
        this.tendered = tender.tendered() == null ? null : tender.tendered().amount();
        var foreign = tender.foreign();
        if (foreign != null) {
            this.currency = foreign.currency();
            this.foreignAmount = foreign.amount();
            this.rate = foreign.rate();
        }
        this.branchId = actor.branchId();
        this.staffId = actor.staffId();
        this.at = now;
    }

    boolean isTakenBy(String method) {
        return direction == Direction.IN && methodId.equals(method);
    }

    UUID saleId() {
        return saleId;
    }

    long amount() {
        return amount;
    }

    long expectedFee() {
        return expectedFee;
    }

    private @Nullable ForeignCash foreign() {
        return currency == null || foreignAmount == null || rate == null
                ? null
                : new ForeignCash(currency, foreignAmount, rate);
    }

    PaymentPosted moved() {
        var cashTaken = foreign();
        return new PaymentPosted(
                id,
                direction,
                methodId,
                tenderType.isCash(),
                new Yen(amount),
                cashTaken == null ? null : cashTaken.notes(),
                branchId,
                staffId,
                saleId,
                renewalId,
                receiptNumber,
                at);
    }

    BookedMoney booked() {
        return new BookedMoney(
                direction,
                methodId,
                tenderType,
                new Yen(amount),
                tendered == null ? null : new Yen(tendered),
                foreign(),
                receiptNumber,
                renewalId,
                staffId,
                at);
    }
}
