package org.tsuzuki.renewal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;

/** How far a renewal has come, and who looks after it until it is settled. */
@Embeddable
public class RenewalProgress {

    @Enumerated(EnumType.STRING)
    private ResultState result;

    private @Nullable Instant observedAt;
    private @Nullable Instant lookedUpAt;
    private @Nullable Instant lookAgainAt;
    private @Nullable UUID ownerId;

    @SuppressWarnings("NullAway.Init")
    protected RenewalProgress() {} // for JPA

    RenewalProgress(ResultState result, UUID owner, Instant lookAgainAt) {
        this.result = result;
        this.ownerId = owner;
        this.lookAgainAt = lookAgainAt;
    }

    /** @throws ProblemException when the renewal is settled, or has not been entered yet */
    void moveTo(ResultState next, Instant now) {
        if (!result.canBecome(next)) {
            throw ProblemException.of(
                    result == ResultState.PREPARED ? "problem.renewal.notSubmitted" : "problem.renewal.settled");
        }
        result = next;
        observedAt = now;
        if (!next.isOpen()) {
            lookAgainAt = null;
        }
    }

    /** Somebody looked; null takes the look back because a new doubt came up. */
    public void lookedUp(@Nullable Instant when) {
        lookedUpAt = when;
    }

    public void lookAgain(@Nullable Instant when) {
        lookAgainAt = when;
    }

    public void ownedBy(@Nullable UUID staff) {
        ownerId = staff;
    }

    RenewalRecord.Status status() {
        return new RenewalRecord.Status(result, observedAt, lookedUpAt, lookAgainAt, ownerId);
    }

    ResultState result() {
        return result;
    }

    @Nullable
    Instant lookedUpAt() {
        return lookedUpAt;
    }

    @Nullable
    public Instant lookAgainAt() {
        return lookAgainAt;
    }

    @Nullable
    public UUID ownerId() {
        return ownerId;
    }
}
