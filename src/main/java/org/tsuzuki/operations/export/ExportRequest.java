package org.tsuzuki.operations.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.tsuzuki.keys.Refusal;

/** What a command wants of a desk, as it is said in one line. */
sealed interface ExportRequest permits BookRequest, ProofRequest, TableRequest {

    int DAY_LENGTH = 10;

    String words();

    /** What was written, for whoever waits at the screen. */
    String told();

    static ExportRequest of(String words) {
        if (words.equals(ProofRequest.WORD)) {
            return new ProofRequest();
        }
        return words.startsWith(TableRequest.MARK) ? TableRequest.of(words) : BookRequest.of(words);
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

    static Refusal backwards(LocalDate from, LocalDate to) {
        return new Refusal("The last day " + to + " comes before the first, " + from + ".", "change --from or --to");
    }
}
