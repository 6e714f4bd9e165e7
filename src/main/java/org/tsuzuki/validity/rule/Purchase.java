package org.tsuzuki.validity.rule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;

/**
 * A top-up, plan or bill as far as validity is concerned. Instants may come from any zone; Japan's day decides.
 *
 * @param at when it is bought
 * @param firstUse when the plan is installed, activated or first used, or null when that is not known yet
 * @param countsAsPaid false for a promotion code, which gives data but does not keep a line alive
 * @param paidUntil the last day of the paid topping that keeps a dormant line alive, or null when there is none
 * @param meteredSpend calls and messages charged by use since the line was last kept alive
 */
public record Purchase(
        Instant at,
        @Nullable Instant firstUse,
        boolean countsAsPaid,
        @Nullable LocalDate paidUntil,
        Yen meteredSpend) implements Serializable {

    public static Purchase at(Instant at) {
        return new Purchase(at, null, true, null, Yen.ZERO);
    }

    public static Purchase at(ZonedDateTime at) {
        return at(at.toInstant());
    }

    public Purchase firstUsedAt(Instant firstUse) {
        return new Purchase(at, firstUse, countsAsPaid, paidUntil, meteredSpend);
    }

    /** First used on this Japan day. */
    public Purchase firstUsedOn(LocalDate day) {
        return firstUsedAt(JapanTime.startOf(day));
    }

    public Purchase byPromotionCode() {
        return new Purchase(at, firstUse, false, paidUntil, meteredSpend);
    }

    public Purchase paidUntil(LocalDate lastDay) {
        return new Purchase(at, firstUse, countsAsPaid, lastDay, meteredSpend);
    }

    public Purchase withMeteredSpend(Yen spent) {
        return new Purchase(at, firstUse, countsAsPaid, paidUntil, spent);
    }

    /** The Japan day it is bought on. */
    public LocalDate day() {
        return JapanTime.dayOf(at);
    }

    /** When the plan starts: at its first use, or at once when none is given. */
    Instant start() {
        return firstUse == null ? at : firstUse;
    }

    LocalDate startDay() {
        return JapanTime.dayOf(start());
    }
}
