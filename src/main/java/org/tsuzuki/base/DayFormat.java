package org.tsuzuki.base;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as each language writes them: {@code 20 Nov 2026}, {@code 2026年11月20日}. */
public final class DayFormat {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EAST_ASIAN = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EAST_ASIAN_MONTH = DateTimeFormatter.ofPattern("uuuu年M月", Locale.ROOT);

    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EAST_ASIAN_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DayFormat() {}

    public static String day(Language language, LocalDate day) {
        return (language == Language.EN ? ENGLISH : EAST_ASIAN).format(day);
    }

    /** {@code November 2026}, {@code 2026年11月}. */
    public static String month(Language language, YearMonth month) {
        return (language == Language.EN ? ENGLISH_MONTH : EAST_ASIAN_MONTH).format(month);
    }

    /** {@code 20 Nov 2026 21:44}, {@code 2026-11-20 21:44}. */
    public static String time(Language language, LocalDateTime time) {
        return (language == Language.EN ? ENGLISH_TIME : EAST_ASIAN_TIME).format(time);
    }

    /** {@code 21:44}. */
    public static String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }
}
