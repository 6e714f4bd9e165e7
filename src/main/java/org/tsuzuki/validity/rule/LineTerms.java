package org.tsuzuki.validity.rule;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.LineAfterEnd;

/**
 * What is known of the line that a card's plan runs on.
 *
 * @param rule the rule of the plan; null when the plan is not known
 * @param billed whether the line is paid by a bill, so that nothing is recharged
 * @param askHoursBefore how many hours before its end a renewal has to be asked for; null when no source says
 */
public record LineTerms(
        LineAfterEnd afterEnd,
        @Nullable ValidityRule rule,
        boolean billed,
        @Nullable Integer askHoursBefore) implements Serializable {

    public static final LineTerms UNKNOWN = new LineTerms(LineAfterEnd.UNKNOWN, null, false, null);

    /** The dates that are noted, with those that hang on them by the rule of the plan. */
    public KeyDates completed(KeyDates noted) {
        return rule == null ? noted : rule.completed(noted);
    }

    public CardState state(KeyDates noted, Instant now, boolean lost, boolean closed) {
        return CardState.derive(completed(noted), now, lost, closed, afterEnd, billed);
    }
}
