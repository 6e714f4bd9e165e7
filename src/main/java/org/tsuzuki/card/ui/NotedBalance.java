package org.tsuzuki.card.ui;

import java.util.Optional;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;

/** The balance of a card with the day on which it was noted, because it has moved since. */
public final class NotedBalance {

    private NotedBalance() {}

    /** {@code ¥1,240 · noted on 20 Sep 2026}; nothing when no balance is known. */
    public static Optional<String> of(CardDetails card) {
        return Optional.ofNullable(card.balance())
                .map(balance -> balance + " · " + day(card).orElseThrow());
    }

    /** {@code noted on 20 Sep 2026}, or that the day is not known; nothing when no balance is known. */
    public static Optional<String> day(CardDetails card) {
        if (card.balance() == null) {
            return Optional.empty();
        }
        var day = card.balanceNotedOn();
        return Optional.of(
                day == null ? Texts.t("card.balance.dayUnknown") : Texts.t("card.balance.notedOn", Dates.day(day)));
    }
}
