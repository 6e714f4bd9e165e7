package org.tsuzuki.drawer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.ForeignNotes;
import org.tsuzuki.money.PaymentPosted;

/** One line of a drawer; inserted once and only read afterwards. */
@Entity
@Immutable
class DrawerEntry {

    @Id
    private UUID id;

    private UUID drawerId;
    private int position;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private boolean cash;
    private long amount;
    private @Nullable String currency;
    private @Nullable BigDecimal foreignAmount;
    private @Nullable Long foreignValue;
    private String reason;
    private @Nullable UUID moneyEntryId;
    private @Nullable String methodId;
    private @Nullable UUID saleId;
    private @Nullable UUID renewalId;
    private @Nullable String receiptNumber;
    private UUID staffId;
    private String staffName;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected DrawerEntry() {} // for JPA

    private DrawerEntry(
            DrawerLineSequence.Place place, EntryKind kind, boolean cash, Yen amount, Actor by, Instant at) {
        this.id = Ids.next();
        this.drawerId = place.drawer();
        this.position = place.position();
        this.kind = kind;
        this.cash = cash;
        this.amount = amount.amount();
        this.reason = "";
        this.staffId = by.staffId();
        this.staffName = by.name();
        this.at = at;
    }

    /** A sale or a refund. */
    static DrawerEntry of(DrawerLineSequence.Place place, PaymentPosted moved, Actor by) {
        var entry =
                new DrawerEntry(place, EntryKind.of(moved.direction()), moved.cash(), moved.amount(), by, moved.at());
        entry.moneyEntryId = moved.entryId();
        entry.methodId = moved.methodId();
        var foreign = moved.foreign();
        if (foreign != null) {
            entry.currency = foreign.currency();
            entry.foreignAmount = foreign.amount();
            entry.foreignValue = foreign.value().amount();
        }
        entry.saleId = moved.saleId();
        entry.renewalId = moved.renewalId();
        entry.receiptNumber = moved.receiptNumber();
        return entry;
    }

    /** Cash that is put in or taken out for a reason. */
    static DrawerEntry paid(
            DrawerLineSequence.Place place, EntryKind kind, Yen amount, String reason, Actor by, Instant at) {
        var entry = new DrawerEntry(place, kind, true, amount, by, at);
        entry.reason = reason;
        return entry;
    }

    EntryLine line() {
        return new EntryLine(kind, cash, new Yen(amount), foreign(), reason, methodId, receiptNumber, staffName, at);
    }

    private @Nullable ForeignNotes foreign() {
        return currency == null || foreignAmount == null || foreignValue == null
                ? null
                : new ForeignNotes(currency, foreignAmount, new Yen(foreignValue));
    }

    boolean isOfCustomer() {
        return moneyEntryId != null;
    }

    /** The movement of money as it was announced. */
    PaymentPosted moved(UUID branchId) {
        return new PaymentPosted(
                Objects.requireNonNull(moneyEntryId),
                kind.direction(),
                Objects.requireNonNull(methodId),
                cash,
                new Yen(amount),
                foreign(),
                branchId,
                staffId,
                Objects.requireNonNull(saleId),
                renewalId,
                Objects.requireNonNull(receiptNumber),
                at);
    }
}
