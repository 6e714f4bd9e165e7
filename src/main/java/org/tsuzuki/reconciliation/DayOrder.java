package org.tsuzuki.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.TypedText;

/** How days are read whose year comes last; a year that comes first needs no choice. */
public enum DayOrder implements Term {
    /** As the days of the file themselves tell. */
    AS_THE_FILE_TELLS,
    MONTH_FIRST,
    DAY_FIRST;

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(20[0-9]{2})(?:[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))(?:[T ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.](20[0-9]{2})(?:[T ].*)?");
    private static final int MONTHS = 12;

    /** Empty for what is no day, or could be two. */
    Optional<LocalDate> read(String cell) {
        var text = TypedText.foldNumber(cell);
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            var together = yearFirst.group(4) != null;
            return day(yearFirst.group(1), yearFirst.group(together ? 4 : 2), yearFirst.group(together ? 5 : 3));
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return Optional.empty();
        }
        var year = yearLast.group(3);
        var one = yearLast.group(1);
        var other = yearLast.group(2);
        return switch (this) {
            case MONTH_FIRST -> day(year, one, other);
            case DAY_FIRST -> day(year, other, one);
            case AS_THE_FILE_TELLS -> one.equals(other) ? day(year, one, other) : Optional.empty();
        };
    }

    /** Whether the cell is a day whose order has to be chosen. */
    static boolean endsWithYear(String cell) {
        return YEAR_LAST.matcher(TypedText.foldNumber(cell)).matches();
    }

    /** The order in which every one of these is a day, if there is only one such. */
    static DayOrder of(Iterable<String> cells) {
        var monthFirst = true;
        var dayFirst = true;
        for (var cell : cells) {
            var day = YEAR_LAST.matcher(TypedText.foldNumber(cell));
            if (day.matches()) {
                monthFirst &= Integer.parseInt(day.group(1)) <= MONTHS;
                dayFirst &= Integer.parseInt(day.group(2)) <= MONTHS;
            }
        }
        if (monthFirst == dayFirst) {
            return AS_THE_FILE_TELLS;
        }
        return monthFirst ? MONTH_FIRST : DAY_FIRST;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
