package org.tsuzuki.renewal.quote;

import org.tsuzuki.base.ProblemCode;

/** What speaks against a renewal and is more than a message: a supervisor may let it pass, or it may wait. */
public enum RenewalProblem implements ProblemCode {
    /** No channel is chosen, or one that does not serve the card. */
    CHANNEL_MISSING("problem.renewal.channel", false, false),
    /** Required steps are not ticked. */
    STEPS_MISSING("problem.renewal.steps", true, true),
    /** The same card, plan and amount a short time ago. */
    REPEATED("problem.renewal.repeated", true, false),
    /** A number that stands on another receipt. */
    REFERENCE_USED("problem.reference.used", true, false),
    /** What the channel wants recorded. */
    REFERENCE_MISSING("problem.required", false, true),
    /** Of the last try nobody knows the end. */
    LOOK_UP_FIRST("problem.renewal.lookUpFirst", false, false),
    /** It costs something else than the clerk confirmed. */
    TOTAL_CHANGED("problem.visit.changed", false, false);

    private final String key;
    private final boolean liftable;
    private final boolean waiting;

    RenewalProblem(String key, boolean liftable, boolean waiting) {
        this.key = key;
        this.liftable = liftable;
        this.waiting = waiting;
    }

    @Override
    public String key() {
        return key;
    }

    /** Whether something has not been entered yet, so that it is asked for only once somebody tries to record. */
    public boolean isMissing() {
        return switch (this) {
            case CHANNEL_MISSING, STEPS_MISSING, REFERENCE_MISSING -> true;
            case REPEATED, REFERENCE_USED, LOOK_UP_FIRST, TOTAL_CHANGED -> false;
        };
    }

    boolean canBeLifted() {
        return liftable;
    }

    boolean canWait() {
        return waiting;
    }
}
