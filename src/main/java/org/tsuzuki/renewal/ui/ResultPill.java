package org.tsuzuki.renewal.ui;

import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;

/** The result of a renewal in a word, with its money where that is out of the ordinary. */
public final class ResultPill {

    private ResultPill() {}

    public static Pill of(ResultState result, MoneyState money) {
        return Pill.mute(Texts.of("result.state", result));
    }
}
