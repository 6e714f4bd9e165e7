package org.tsuzuki.voucher;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.JapanTime;

/** A code that is worth money: used once, and never again unless a supervisor has put it back. */
@Entity
public class Voucher {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private VoucherId id;

    @Version
    private @Nullable Integer version;

    private UUID branchId;

    @Embedded
    private Lot lot;

    private @Nullable String serial;
    private String lastFour;
    private String shape;

    @Embedded
    private SealedCode code;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private VoucherState state;

    private @Nullable UUID reservedBy;
    private @Nullable String reservedByName;
    private @Nullable Instant reservedUntil;
    private @Nullable Instant revealedAt;
    private @Nullable UUID usedBy;
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected Voucher() {} // for JPA

    public Voucher(VoucherId id, UUID branch, Lot lot, EnteredCode entered, Instant now) {
        this.id = id;
        this.branchId = branch;
        this.lot = lot;
        this.serial = entered.serial();
        this.lastFour = entered.code().lastFour();
        this.shape = entered.code().shape();
        this.code = entered.sealed();
        this.fingerprint = entered.fingerprint();
        this.state = VoucherState.IN_STOCK;
        this.enteredAt = now;
    }

    /** Where it stands now: a reservation that ran out holds nothing, unless its code was seen meanwhile. */
    VoucherState state(Instant now) {
        if (state != VoucherState.IN_STOCK && state != VoucherState.RESERVED) {
            return state;
        }
        if (lot.isExpiredOn(JapanTime.dayOf(now))) {
            return VoucherState.EXPIRED;
        }
        return isHeld(now) ? VoucherState.RESERVED : VoucherState.IN_STOCK;
    }

    private boolean isHeld(Instant now) {
        return reservedUntil != null && (revealedAt != null || now.isBefore(reservedUntil));
    }

    void reserve(Actor clerk, Duration time, Instant now) {
        VoucherRules.unused(state(now));
        VoucherRules.fromBranch(branchId, clerk);
        if (isHeld(now)) {
            VoucherRules.heldBy(reservedBy, reservedByName, clerk);
        }
        state = VoucherState.RESERVED;
        reservedBy = clerk.staffId();
        reservedByName = clerk.name();
        reservedUntil = now.plus(time);
    }

    /** Whether the clerk had it; a code that was seen may be spent and stays reserved until a supervisor decides. */
    boolean release(Actor clerk) {
        if (state != VoucherState.RESERVED || !clerk.staffId().equals(reservedBy) || revealedAt != null) {
            return false;
        }
        backInStock();
        return true;
    }

    /** A code that was shown is taken along: only who may see it can have done that. */
    public void copied(Actor clerk) {
        VoucherRules.fromBranch(branchId, clerk);
        VoucherRules.seen(revealedAt);
    }

    /** A code that is looked at leaves the stock: it is reserved for who saw it. */
    public void reveal(Actor clerk, Duration time, Instant now) {
        VoucherRules.fromBranch(branchId, clerk);
        if (state != VoucherState.USED) {
            reserve(clerk, time, now);
        }
        revealedAt = now;
    }

    void checkUse(VoucherPurpose purpose, Actor clerk, Instant now) {
        VoucherRules.unused(state(now));
        VoucherRules.fromBranch(branchId, clerk);
        VoucherRules.fits(lot, purpose);
        if (isHeld(now)) {
            VoucherRules.heldBy(reservedBy, reservedByName, clerk);
        }
    }

    void use(UUID renewal, VoucherPurpose purpose, Actor clerk, Instant now) {
        checkUse(purpose, clerk, now);
        backInStock();
        state = VoucherState.USED;
        usedBy = renewal;
    }

    /** Takes out of the books what cannot be used: spoilt, or given back to whom it came from. */
    public void withdraw(VoucherState to, Actor supervisor) {
        VoucherRules.fromBranch(branchId, supervisor);
        VoucherRules.notUsed(state);
        backInStock();
        state = to;
    }

    public void putBack(Actor supervisor, Instant now) {
        VoucherRules.fromBranch(branchId, supervisor);
        VoucherRules.outOfStock(state(now));
        backInStock();
        revealedAt = null;
    }

    private void backInStock() {
        state = VoucherState.IN_STOCK;
        reservedBy = null;
        reservedByName = null;
        reservedUntil = null;
        usedBy = null;
    }

    VoucherId id() {
        return id;
    }

    public String label() {
        return serial == null ? "…" + lastFour : serial;
    }

    @Nullable
    public UUID usedBy() {
        return usedBy;
    }

    Lot lot() {
        return lot;
    }

    public SealedCode code() {
        return code;
    }

    public VoucherDetails details(Instant now) {
        var shown = state(now);
        var reservation = shown == VoucherState.RESERVED
                ? new VoucherDetails.Reservation(
                        Objects.requireNonNull(reservedBy),
                        Objects.requireNonNull(reservedByName),
                        Objects.requireNonNull(reservedUntil))
                : null;
        return new VoucherDetails(
                id, branchId, lot, serial, lastFour, shown, reservation, revealedAt != null, usedBy, enteredAt);
    }
}
