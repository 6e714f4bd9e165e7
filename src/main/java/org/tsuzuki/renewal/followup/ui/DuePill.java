package org.tsuzuki.renewal.followup.ui;

import java.time.Duration;
import java.time.Instant;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.followup.Due;

/** When somebody should look at an open renewal, and how late that is, in words with a sign. */
public final class DuePill {

    private DuePill() {}

    public static Pill of(Due due, Instant now) {
        return switch (due.state()) {
            case LATER -> Pill.mute(Texts.t("pending.due.at", due.at() == null ? "" : time(due.at(), now)));
            case NOW -> Pill.warn(Texts.t("pending.due.now"));
            case OVERDUE -> Pill.bad(Texts.t("pending.due.overdue", length(due.late())));
        };
    }

    /** With the day unless it is today. */
    static String time(Instant at, Instant now) {
        var day = JapanTime.dayOf(at);
        return day.equals(JapanTime.dayOf(now)) ? Dates.clock(at) : Dates.shortDay(day) + " " + Dates.clock(at);
    }

    static String length(Duration late) {
        if (late.toHours() < 1) {
            return Texts.t("pending.minutes", late.toMinutes());
        }
        return late.toDays() < 1 ? Texts.t("pending.hours", late.toHours()) : Texts.t("pending.days", late.toDays());
    }
}
