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

/** One line of the book of money; inserted once and only read afterwards. */
@Entity
@Table(name = "money_entry")
@Immutable
class JournalLine {

    @Id
    private UUID id;

    private UUID visitId;
    private @Nullable UUID renewalId;
    private String receiptNumber;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String meansId;

    @Enumerated(EnumType.STRING)
    private TenderType tenderType;

    private long amount;
    private @Nullable Long tendered;
    private @Nullable String currency;
    private @Nullable BigDecimal foreignAmount;
    private @Nullable BigDecimal rate;
    private UUID branchId;
    private UUID staffId;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected JournalLine() {} // for JPA

    JournalLine(Direction direction, SourceDocument occasion, Tender share, Actor actor, Instant now) {
        this.id = Ids.next();
        this.visitId = occasion.visitId();
        this.renewalId = occasion.renewalId();
        this.receiptNumber = occasion.receiptNumber();
        this.direction = direction;
        this.meansId = share.means().id();
        this.tenderType = share.type();
        this.amount = share.amount().amount();
        this.tendered = share.tendered() == null ? null : share.tendered().amount();
        var foreign = share.foreign();
        if (foreign != null) {
            this.currency = foreign.currency();
            this.foreignAmount = foreign.amount();
            this.rate = foreign.rate();
        }
        this.branchId = actor.branchId();
        this.staffId = actor.staffId();
        this.at = now;
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
                meansId,
                tenderType.isCash(),
                new Yen(amount),
                cashTaken == null ? null : cashTaken.notes(),
                branchId,
                staffId,
                visitId,
                renewalId,
                receiptNumber,
                at);
    }

    BookedMoney booked() {
        return new BookedMoney(
                direction,
                meansId,
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
