package org.tsuzuki.base.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;

/** Days and times as they are written in each language; always Japan time. */
public final class Dates {

    private static final int DAY_LENGTH = 10;

    private Dates() {}

    /** {@code 20 Nov 2026}, {@code 2026年11月20日}. */
    public static String day(LocalDate day) {
        return DayFormat.day(Texts.language(), day);
    }

    /** {@code 20 Nov}, {@code 11月20日}: where the year is plain. */
    public static String shortDay(LocalDate day) {
        return formatter(Texts.language(), "d MMM", "M月d日").format(day);
    }

    /** {@code Fri 20 Nov 2026}, {@code 2026年11月20日(金)}. */
    public static String dayWithName(LocalDate day) {
        return formatter(Texts.language(), "EEE d MMM uuuu", "uuuu年M月d日（EEEEE）").format(day);
    }

    public static String time(Instant instant) {
        return time(JapanTime.at(instant));
    }

    public static String time(LocalDateTime time) {
        return DayFormat.time(Texts.language(), time);
    }

    /** {@code 21:44}. */
    public static String clock(Instant instant) {
        return DayFormat.clock(JapanTime.at(instant));
    }

    private static DateTimeFormatter formatter(Language language, String english, String other) {
        return DateTimeFormatter.ofPattern(
                language == Language.EN ? english : other,
                language == Language.EN ? Locale.ENGLISH : language.locale());
    }

    /** A day as addresses carry it, {@code 2026-11-20}; nothing for all else, years of five digits included. */
    public static Optional<LocalDate> read(String text) {
        try {
            return text.length() == DAY_LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
