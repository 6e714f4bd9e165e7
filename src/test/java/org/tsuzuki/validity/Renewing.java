package org.tsuzuki.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.validity.Outcome.Refused;
import org.tsuzuki.validity.Outcome.Renewed;

/** Short words for the tests of this feature; all times are Japan's. */
final class Renewing {

    private Renewing() {}

    static Instant japan(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(JapanTime.ZONE).toInstant();
    }

    static CardClock until(ClockKind kind, String day) {
        return CardClock.of(kind, LocalDate.parse(day));
    }

    static CardClocks dataUntil(String day) {
        return CardClocks.of(until(ClockKind.DATA, day));
    }

    static Renewed renewed(ValidityRule rule, CardClocks before, Purchase purchase) {
        return (Renewed) rule.apply(before, purchase);
    }

    static Refused refused(ValidityRule rule, CardClocks before, Purchase purchase) {
        return (Refused) rule.apply(before, purchase);
    }

    static LocalDate lastDay(Renewed renewed, ClockKind kind) {
        return renewed.after().get(kind).orElseThrow().lastDay();
    }

    static boolean warns(Renewed renewed, String name) {
        return renewed.warnsOf("validity.warning." + name);
    }
}
