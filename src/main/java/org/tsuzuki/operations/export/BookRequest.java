package org.tsuzuki.operations.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tsuzuki.book.export.ExportFormat;
import org.tsuzuki.keys.Refusal;

/** Which days of the book are wanted, and for which program. */
record BookRequest(ExportFormat format, LocalDate from, LocalDate to) {

    private static final String SEPARATOR = " ";
    private static final int PARTS = 3;
    private static final int DAY_LENGTH = 10;

    BookRequest {
        if (to.isBefore(from)) {
            throw new Refusal("The last day " + to + " comes before the first, " + from + ".", "change --from or --to");
        }
    }

    static ExportFormat format(String word) {
        return ExportFormat.of(word)
                .orElseThrow(() -> new Refusal(
                        word.isEmpty() ? "The format is missing." : "There is no format '" + word + "'.",
                        "choose one: --format "
                                + Arrays.stream(ExportFormat.values())
                                        .map(ExportFormat::word)
                                        .collect(Collectors.joining(" | "))));
    }

    static LocalDate day(String option, String text) {
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDay) {
            throw noDay(option, text);
        }
        throw noDay(option, text);
    }

    private static Refusal noDay(String option, String text) {
        return new Refusal("'" + text + "' is no day.", "write it as year-month-day: " + option + " 2026-11-20");
    }

    String words() {
        return String.join(SEPARATOR, format.word(), from.toString(), to.toString());
    }

    static BookRequest of(String words) {
        var parts = words.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new Refusal(
                    "The desk that is open and the command are of different versions.", "close the desk first");
        }
        return new BookRequest(format(parts[0]), day("--from", parts[1]), day("--to", parts[2]));
    }
}
