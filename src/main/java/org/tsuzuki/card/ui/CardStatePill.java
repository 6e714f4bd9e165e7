package org.tsuzuki.card.ui;

import java.time.Instant;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardSummary;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDates;

/** How a card stands, in a word. */
public final class CardStatePill {

    private CardStatePill() {}

    public static Pill of(CardDetails card, Catalogue catalogue, Instant now) {
        var line = card.line(catalogue.snapshot());
        return of(card.state(line, now), line.completed(card.keyDates(), now), now);
    }

    public static Pill of(CardSummary card, Catalogue catalogue, Instant now) {
        var line = card.line(catalogue.snapshot());
        return of(card.state(line, now), line.completed(card.keyDates(), now), now);
    }

    public static Pill of(CardState state, KeyDates keyDates, Instant now) {
        var text = text(state, keyDates, now);
        return switch (state) {
            case ACTIVE -> Pill.ok(text);
            case EXPIRING, DATA_ENDED, BILL_DUE, IN_GRACE, RECEIVE_ONLY -> Pill.warn(text);
            case SUSPENDED, LAPSED, LOST -> Pill.bad(text);
            case NOT_STARTED -> Pill.info(text);
            case CLOSED -> Pill.mute(text);
            case UNKNOWN -> Pill.ask(text);
        };
    }

    private static String text(CardState state, KeyDates keyDates, Instant now) {
        var label = Texts.t(state.messageKey());
        return state == CardState.EXPIRING
                ? keyDates.firstThatMatters(now)
                        .map(first -> label + " · " + DaysLeft.text(first.daysLeft(JapanTime.dayOf(now))))
                        .orElse(label)
                : label;
    }
}
