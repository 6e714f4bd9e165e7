package org.tsuzuki.renewal.ui;

import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;

/** Whether a renewal has happened, and whether its money was given back. */
public final class ResultPill {

    private ResultPill() {}

    public static Pill of(ResultState result, MoneyState money) {
        var text = text(result, money);
        return switch (result) {
            case CONFIRMED -> Pill.done(text);
            case PREPARED, SUBMITTED, UNKNOWN -> Pill.warn(text);
            case FAILED -> Pill.failed(text);
            case REVERSED -> Pill.mute(text);
        };
    }

    private static String text(ResultState result, MoneyState money) {
        var word = Texts.of("resultState", result);
        return money == MoneyState.REFUNDED ? Texts.t("transactions.refunded", word) : word;
    }
}
