package org.tsuzuki.export.schedule;

import java.time.LocalDate;
import java.util.List;

/** How often an export is repeated; a period is known by its first day in Japan. */
public enum Rhythm {
    DAILY(31) {
        @Override
        LocalDate periodOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate after(LocalDate period, int periods) {
            return period.plusDays(periods);
        }
    },
    MONTHLY(3) {
        @Override
        LocalDate periodOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate after(LocalDate period, int periods) {
            return period.plusMonths(periods);
        }
    };

    private final int caughtUp;

    /** @param caughtUp how many periods are made up for after the desk was closed */
    Rhythm(int caughtUp) {
        this.caughtUp = caughtUp;
    }

    abstract LocalDate periodOf(LocalDate day);

    abstract LocalDate after(LocalDate period, int periods);

    LocalDate lastDay(LocalDate period) {
        return after(period, 1).minusDays(1);
    }

    /** What has ended before today and is not too long ago, the oldest first. */
    List<LocalDate> ended(LocalDate since, LocalDate today) {
        var current = periodOf(today);
        var earliest = after(current, -caughtUp);
        return (since.isAfter(earliest) ? since : earliest)
                .datesUntil(since.isAfter(current) ? since : current)
                .map(this::periodOf)
                .filter(period -> !period.isBefore(since))
                .distinct()
                .toList();
    }
}
