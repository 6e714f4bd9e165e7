package org.tsuzuki.card.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * A day on a card's time line: today, or the day of one or more key dates.
 *
 * @param keyDates empty for today when nothing ends today
 * @param after how the card stands from this point to the next
 */
record KeyDatePoint(LocalDate day, List<KeyDate> keyDates, CardState after, boolean isToday) {

    static List<KeyDatePoint> of(LineTerms line, KeyDates keyDates, Instant now) {
        var today = JapanTime.dayOf(now);
        var days = new TreeMap<LocalDate, List<KeyDate>>();
        days.put(today, new ArrayList<>());
        keyDates.keyDates()
                .forEach(clock -> days.computeIfAbsent(clock.lastDay(), day -> new ArrayList<>())
                        .add(clock));
        return days.entrySet().stream()
                .map(entry -> point(entry.getKey(), entry.getValue(), line, keyDates, now))
                .toList();
    }

    private static KeyDatePoint point(LocalDate day, List<KeyDate> there, LineTerms line, KeyDates all, Instant now) {
        var isToday = day.equals(JapanTime.dayOf(now));
        // What ends today still runs; the line behind the point shows what comes after it.
        var instant = isToday && there.isEmpty() ? now : JapanTime.startOf(day.plusDays(1));
        return new KeyDatePoint(day, there, line.state(all, instant, false, false), isToday);
    }

    boolean isAlert(LocalDate today) {
        var left = day.toEpochDay() - today.toEpochDay();
        return !keyDates.isEmpty() && left >= 0 && left <= CardState.EXPIRING_DAYS;
    }
}
