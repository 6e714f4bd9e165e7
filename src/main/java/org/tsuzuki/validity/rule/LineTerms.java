package org.tsuzuki.validity.rule;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.Outcome.Refused;
import org.tsuzuki.validity.rule.Outcome.Renewed;

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

    /** The same line on another base plan. */
    public LineTerms on(ValidityRule base) {
        return new LineTerms(afterEnd, base, billed, askHoursBefore);
    }

    /** The dates that are noted, with those that hang on them by the rule of the plan. */
    public KeyDates completed(KeyDates noted, Instant now) {
        return rule == null ? noted : rule.completed(noted, now);
    }

    /** The dates of the card as people should see them: also those by which somebody has to act. */
    public KeyDates shown(KeyDates noted, Instant now) {
        var shown = completed(noted, now);
        var data = shown.get(KeyDateKind.DATA);
        if (data.isEmpty()) {
            return shown;
        }
        if (askHoursBefore != null) {
            shown = shown.with(askBy(data.get().end().minus(Duration.ofHours(askHoursBefore))));
        }
        return rule instanceof BillWindow window
                ? shown.with(
                        KeyDate.of(KeyDateKind.PAY_BY, window.payBy(data.get().lastDay())))
                : shown;
    }

    /** Midnight is told as the end of the day before. */
    private static KeyDate askBy(Instant moment) {
        var japan = JapanTime.at(moment);
        return japan.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? KeyDate.of(KeyDateKind.ASK_BY, japan.toLocalDate().minusDays(1))
                : KeyDate.endingAt(KeyDateKind.ASK_BY, moment);
    }

    public CardState state(KeyDates noted, Instant now, boolean lost, boolean closed) {
        return CardState.derive(completed(noted, now), now, lost, closed, afterEnd, billed && endsWithItsBill());
    }

    /** Whether the noted end is that of a paid month; data that was bought on top ends without a bill. */
    private boolean endsWithItsBill() {
        return rule == null
                || rule instanceof BillWindow
                || rule instanceof Monthly
                || rule instanceof CalendarMonthReset;
    }

    /** What it does to a card on this line to buy something of this rule. */
    public Outcome buy(ValidityRule bought, KeyDates noted, Purchase purchase) {
        var before = completed(noted, purchase.at());
        var ended = before.get(KeyDateKind.DATA).filter(data -> data.isPast(purchase.at()));
        if (afterEnd == LineAfterEnd.DEAD_NEW_CARD && ended.isPresent()) {
            return Refusal.termEnded(ended.get().lastDay());
        }
        var outcome = rule == null || rule.equals(bought)
                ? bought.apply(before, purchase)
                : bought.applyOn(rule, before, purchase);
        return outcome instanceof Renewed renewed ? renewed.checked() : outcome;
    }

    /** Whether the rule of its plan refuses the same once more; false where no rule is known. */
    public boolean refusesAnother(KeyDates noted, Instant now) {
        return rule != null && buy(rule, noted, Purchase.at(now)) instanceof Refused;
    }

    /**
     * What is true once the carrier has named the last day, although the dates that were noted said that nothing could be
     * bought any more: they are forgotten. The calls of a line that goes dormant are counted from the told day, all others
     * end with it.
     */
    public KeyDates told(KeyDates noted, KeyDate data, Instant now) {
        var others = noted.get(KeyDateKind.CALLS)
                .filter(calls -> !(rule instanceof Dormancy))
                .map(calls -> KeyDates.of(KeyDate.of(KeyDateKind.CALLS, data.lastDay())))
                .orElse(KeyDates.NONE);
        return completed(others.with(data), now);
    }
}
