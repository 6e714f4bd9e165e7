package org.tsuzuki.base;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as each language writes them: {@code 20 Nov 2026}, {@code 2026年11月20日}. */
public final class DayFormat {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EAST_ASIAN = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private DayFormat() {}

    public static String day(Language language, LocalDate day) {
        return (language == Language.EN ? ENGLISH : EAST_ASIAN).format(day);
    }
}
