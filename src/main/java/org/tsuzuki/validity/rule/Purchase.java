package org.tsuzuki.validity.rule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDates;

/**
 * A top-up, plan or bill as far as validity is concerned. Instants may come from any zone; Japan's day decides.
 *
 * @param at when it is bought
 * @param firstUse when the plan is installed, activated or first used, or null when that is not known yet
 * @param countsAsPaid false for a promotion code, which gives data but does not keep a line alive
 * @param paidUntil the last day of the paid topping that keeps a dormant line alive, or null when there is none
 * @param meteredSpend calls and messages charged by use since the line was last kept alive
 * @param bonusDays days on top of what the rule gives
 * @param toldEnd the last day that the carrier names, which wins over the rule; null when it names none
 */
public record Purchase(
        Instant at,
        @Nullable Instant firstUse,
        boolean countsAsPaid,
        @Nullable LocalDate paidUntil,
        Yen meteredSpend,
        int bonusDays,
        @Nullable LocalDate toldEnd)
        implements Serializable {

    public static Purchase at(Instant at) {
        return new Purchase(at, null, true, null, Yen.ZERO, 0, null);
    }

    public static Purchase at(ZonedDateTime at) {
        return at(at.toInstant());
    }

    public Purchase firstUsedAt(@Nullable Instant firstUse) {
        return new Purchase(at, firstUse, countsAsPaid, paidUntil, meteredSpend, bonusDays, toldEnd);
    }

    /** First used on this Japan day. */
    public Purchase firstUsedOn(LocalDate day) {
        return firstUsedAt(JapanTime.startOf(day));
    }

    public Purchase byPromotionCode() {
        return new Purchase(at, firstUse, false, paidUntil, meteredSpend, bonusDays, toldEnd);
    }

    /** What is bought as far as it keeps the line alive: what the carrier told of its end is said by this day. */
    public Purchase paidUntil(LocalDate lastDay) {
        return new Purchase(at, firstUse, countsAsPaid, lastDay, meteredSpend, 0, null);
    }

    public Purchase withMeteredSpend(Yen spent) {
        return new Purchase(at, firstUse, countsAsPaid, paidUntil, spent, bonusDays, toldEnd);
    }

    public Purchase withBonusDays(int days) {
        return new Purchase(at, firstUse, countsAsPaid, paidUntil, meteredSpend, days, toldEnd);
    }

    public Purchase endingOn(@Nullable LocalDate lastDay) {
        return new Purchase(at, firstUse, countsAsPaid, paidUntil, meteredSpend, bonusDays, lastDay);
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

    /** The last day of what is bought: the one that the carrier names, else the rule's with the days on top. */
    LocalDate lastDay(LocalDate byTheRule) {
        return toldEnd == null ? byTheRule.plusDays(bonusDays) : toldEnd;
    }

    /** The end of what is bought where the rule counts in hours: a told day runs to its end. */
    KeyDate end(KeyDate byTheRule) {
        return toldEnd == null && bonusDays == 0
                ? byTheRule
                : new KeyDate(
                        byTheRule.kind(), lastDay(byTheRule.lastDay()), toldEnd == null ? byTheRule.endsAt() : null);
    }

    /** The dates with this one moved: never to an earlier day, unless the carrier named it. */
    KeyDates move(KeyDates dates, KeyDate moved) {
        return toldEnd == null ? dates.withLater(moved) : dates.with(moved);
    }
}
