package org.tsuzuki.card.ui;

import org.tsuzuki.base.ui.Texts;

/** How far a day is, counted in whole Japan days. */
public final class DaysLeft {

    private DaysLeft() {}

    /** {@code today}, {@code 2 days left}, {@code 3 days ago}. */
    public static String text(long days) {
        if (days == 0) {
            return Texts.t("clock.today");
        }
        return days > 0 ? Texts.t("clock.daysLeft", days) : Texts.t("clock.daysAgo", -days);
    }
}
