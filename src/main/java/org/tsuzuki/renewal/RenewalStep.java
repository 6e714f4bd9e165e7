package org.tsuzuki.renewal;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Yen;

/** A step that a renewal has taken; inserted once and only read afterwards. */
@Entity
@Immutable
class RenewalStep {

    @EmbeddedId
    private StepKey key;

    @Enumerated(EnumType.STRING)
    private Axis axis;

    private String fromState;
    private String toState;
    private Instant at;
    private UUID staffId;
    private String staffName;
    private @Nullable String approvedBy;
    private @Nullable Long amount;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected RenewalStep() {} // for JPA

    RenewalStep(StepKey key, Move move, Actor actor, Instant now) {
        this.key = key;
        this.axis = move.axis();
        this.fromState = move.from();
        this.toState = move.to();
        this.at = now;
        this.staffId = actor.staffId();
        this.staffName = actor.name();
        this.approvedBy = move.approvedBy();
        this.amount = move.amount() == null ? null : move.amount().amount();
        this.reason = move.reason();
    }

    TakenStep taken() {
        return new TakenStep(
                axis, fromState, toState, at, staffName, approvedBy, amount == null ? null : new Yen(amount), reason);
    }

    /** From where to where, and why; the amount is what moved, where money did. */
    record Move(
            Axis axis,
            String from,
            String to,
            @Nullable Yen amount,
            String reason,
            @Nullable String approvedBy) {

        static Move money(MoneyState from, MoneyState to, Yen amount, String reason, @Nullable Approval approval) {
            return new Move(Axis.MONEY, from.name(), to.name(), amount, reason, name(approval));
        }

        static Move result(ResultState from, ResultState to, String reason, @Nullable Approval approval) {
            return new Move(Axis.RESULT, from.name(), to.name(), null, reason, name(approval));
        }

        private static @Nullable String name(@Nullable Approval approval) {
            return approval == null ? null : approval.by().name();
        }
    }
}
