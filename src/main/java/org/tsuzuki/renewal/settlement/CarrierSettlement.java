package org.tsuzuki.renewal.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.renewal.Renewal;

/**
 * What a carrier was paid for a renewal, what of it came back or is lost, or that one of these is taken back; inserted once
 * and only read afterwards.
 */
@Entity
@Immutable
class CarrierSettlement implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID settlementKey;
    private UUID renewalId;
    private String carrierId;
    private UUID branchId;
    private UUID staffId;
    private String staffName;

    @Enumerated(EnumType.STRING)
    private SettlementPlace place;

    private @Nullable UUID methodId;
    private String paidFrom;
    private long covered;
    private long charged;
    private @Nullable String currency;
    private @Nullable BigDecimal foreignAmount;
    private @Nullable BigDecimal rate;
    private String orderNumber;
    private String reason;
    private Instant paidAt;
    private Instant recordedAt;
    private UUID entryId;
    private @Nullable UUID reversesId;

    @SuppressWarnings("NullAway.Init")
    protected CarrierSettlement() {} // for JPA

    CarrierSettlement(
            Renewal renewal, CheckedSettlement paid, String paidFrom, BookEntryId entry, Actor by, Instant now) {
        this(renewal, paid.key(), entry, by, now);
        this.place = paid.method() == null ? SettlementPlace.DRAWER : SettlementPlace.METHOD;
        this.methodId = paid.method();
        this.paidFrom = paidFrom;
        this.covered = paid.covered().amount();
        this.charged = paid.charged().amount();
        var foreign = paid.foreign();
        if (foreign != null) {
            this.currency = foreign.currency();
            this.foreignAmount = foreign.amount();
            this.rate = foreign.rate();
        }
        this.orderNumber = paid.orderNumber();
        this.reason = paid.reason();
        this.paidAt = paid.paidAt();
    }

    /** What came back counts below zero; what is lost came back for nothing. */
    CarrierSettlement(Renewal renewal, CheckedRefund back, String to, BookEntryId entry, Actor by, Instant now) {
        this(renewal, back.key(), entry, by, now);
        this.place = back.to().place();
        this.methodId = back.to().method();
        this.paidFrom = to;
        this.covered = -back.covered().amount();
        this.charged = -back.received().amount();
        this.orderNumber = "";
        this.reason = back.reason();
        this.paidAt = back.at();
    }

    @SuppressWarnings("NullAway.Init")
    private CarrierSettlement(Renewal renewal, UUID key, BookEntryId entry, Actor by, Instant now) {
        this.id = Ids.next();
        this.settlementKey = key;
        this.renewalId = renewal.id().value();
        this.carrierId = renewal.carrierId();
        this.branchId = by.branchId();
        this.staffId = by.staffId();
        this.staffName = by.name();
        this.recordedAt = now;
        this.entryId = entry.value();
    }

    /** The same the other way. */
    CarrierSettlement reversal(UUID key, UUID entry, String why, Actor by, Instant now) {
        var back = new CarrierSettlement();
        back.id = Ids.next();
        back.settlementKey = key;
        back.renewalId = renewalId;
        back.carrierId = carrierId;
        back.branchId = by.branchId();
        back.staffId = by.staffId();
        back.staffName = by.name();
        back.place = place;
        back.methodId = methodId;
        back.paidFrom = paidFrom;
        back.covered = -covered;
        back.charged = -charged;
        back.orderNumber = orderNumber;
        back.reason = why;
        back.paidAt = now;
        back.recordedAt = now;
        back.entryId = entry;
        back.reversesId = id;
        return back;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    @Nullable
    UUID methodId() {
        return methodId;
    }

    UUID renewalId() {
        return renewalId;
    }

    UUID entryId() {
        return entryId;
    }

    boolean isReversal() {
        return reversesId != null;
    }

    /** Whether the carrier gave it back, or keeps it for good. */
    boolean isRefund() {
        return covered < 0 && reversesId == null;
    }

    boolean isForeign() {
        return currency != null;
    }

    SettlementPlace place() {
        return place;
    }

    /** Where the money came from, as a place that it can come back to. */
    RefundDestination origin() {
        return new RefundDestination(place, methodId, place == SettlementPlace.METHOD ? paidFrom : "");
    }

    Instant paidAt() {
        return paidAt;
    }

    Yen covered() {
        return new Yen(covered);
    }

    Yen charged() {
        return new Yen(charged);
    }

    SettlementRecord record(boolean takenBack) {
        return new SettlementRecord(
                id,
                paidFrom,
                place,
                new Yen(covered),
                new Yen(charged),
                currency == null || foreignAmount == null
                        ? null
                        : currency + " " + foreignAmount.stripTrailingZeros().toPlainString(),
                orderNumber,
                reason,
                paidAt,
                staffName,
                reversesId,
                takenBack);
    }

    @Nullable
    UUID reverses() {
        return reversesId;
    }
}
