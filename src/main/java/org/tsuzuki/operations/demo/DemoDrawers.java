package org.tsuzuki.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.WeekFields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/**
 * When the demo's staff open and close their drawers: every day in the latest weeks, by the week before, which keeps the
 * filling short. Today's drawers stay open.
 */
final class DemoDrawers {

    private static final int DAILY = 45;
    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final LocalTime MORNING = LocalTime.of(9, 50);

    private final DemoAgency agency;
    private final DemoTill till;
    private final Instant now;
    private final LocalDate today;
    private final Random random = new Random(1_000);
    private final Map<Shift, Served> shifts = new LinkedHashMap<>();

    DemoDrawers(DemoAgency agency, DemoTill till, Instant now) {
        this.agency = agency;
        this.till = till;
        this.now = now;
        this.today = JapanTime.dayOf(now);
    }

    /** Somebody serves a customer who may pay cash. */
    void serve(StaffDetails by, Instant at) {
        var day = JapanTime.dayOf(at);
        var begin = day.isAfter(today.minusDays(DAILY))
                ? day
                : day.with(WeekFields.of(Locale.JAPAN).dayOfWeek(), 1);
        shifts.merge(new Shift(by, begin), new Served(at, at), Served::and);
    }

    void plan(DemoTimetable timetable) {
        shifts.forEach((shift, served) -> {
            timetable.add(sameDay(served.first(), BEFORE.negated()), shift.by(), till::open);
            if (JapanTime.dayOf(served.last()).isBefore(today)) {
                var supervisor = agency.supervisorOf(shift.by());
                timetable.add(sameDay(served.last(), BEFORE), shift.by(), () -> till.close(supervisor, random));
            }
        });
        var morning = today.atTime(MORNING).atZone(JapanTime.ZONE).toInstant();
        var opens = morning.isBefore(now) ? morning : now.minusSeconds(60);
        agency.staff().stream()
                .filter(member -> member.role() != Role.AUDITOR)
                .forEach(member -> timetable.add(opens, member, till::open));
    }

    /** So that one day's drawer is never opened before the last one's is closed. */
    private static Instant sameDay(Instant at, Duration shift) {
        var moved = at.plus(shift);
        return JapanTime.dayOf(moved).equals(JapanTime.dayOf(at)) ? moved : at.plusSeconds(shift.isNegative() ? -1 : 1);
    }

    private record Shift(StaffDetails by, LocalDate begin) {}

    private record Served(Instant first, Instant last) {

        Served and(Served other) {
            return new Served(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }
}
