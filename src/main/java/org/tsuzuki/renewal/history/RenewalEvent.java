package org.tsuzuki.renewal.history;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.quote.Approval;

/** A step that a renewal has taken; inserted once and only read afterwards. */
@Entity
@Table(name = "renewal_step")
@Immutable
public class RenewalEvent {

    @EmbeddedId
    private RenewalEventKey key;

    @Enumerated(EnumType.STRING)
    private StateDimension axis;

    private String fromState;
    private String toState;
    private Instant at;
    private UUID staffId;
    private String staffName;
    private @Nullable String approvedBy;
    private @Nullable Long amount;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected RenewalEvent() {} // for JPA

    RenewalEvent(RenewalEventKey key, Move move, Actor actor, Instant now) {
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

    RecordedEvent taken() {
        return new RecordedEvent(
                axis, fromState, toState, at, staffName, approvedBy, amount == null ? null : new Yen(amount), reason);
    }

    /** From where to where, and why; the amount is what moved, where money did. */
    public record Move(
            StateDimension axis,
            String from,
            String to,
            @Nullable Yen amount,
            String reason,
            @Nullable String approvedBy) {

        public static Move money(
                MoneyState from, MoneyState to, Yen amount, String reason, @Nullable Approval approval) {
            return new Move(StateDimension.MONEY, from.name(), to.name(), amount, reason, name(approval));
        }

        public static Move result(ResultState from, ResultState to, String reason, @Nullable Approval approval) {
            return new Move(StateDimension.RESULT, from.name(), to.name(), null, reason, name(approval));
        }

        private static @Nullable String name(@Nullable Approval approval) {
            return approval == null ? null : approval.by().name();
        }
    }
}
