package org.tsuzuki.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.validity.rule.Outcome.Refused;
import org.tsuzuki.validity.rule.Outcome.Renewed;
import org.tsuzuki.validity.rule.Purchase;
import org.tsuzuki.validity.rule.ValidityRule;

/** Short words for the tests of this feature; all times are Japan's. */
public final class Renewing {

    private Renewing() {}

    public static Instant japan(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(JapanTime.ZONE).toInstant();
    }

    public static KeyDate until(KeyDateKind kind, String day) {
        return KeyDate.of(kind, LocalDate.parse(day));
    }

    public static KeyDates dataUntil(String day) {
        return KeyDates.of(until(KeyDateKind.DATA, day));
    }

    public static Renewed renewed(ValidityRule rule, KeyDates before, Purchase purchase) {
        return (Renewed) rule.apply(before, purchase);
    }

    public static Refused refused(ValidityRule rule, KeyDates before, Purchase purchase) {
        return (Refused) rule.apply(before, purchase);
    }

    public static LocalDate lastDay(Renewed renewed, KeyDateKind kind) {
        return renewed.after().get(kind).orElseThrow().lastDay();
    }

    public static boolean warns(Renewed renewed, String name) {
        return renewed.warnings().stream().anyMatch(warning -> warning.key().equals("validity.warning." + name));
    }
}
