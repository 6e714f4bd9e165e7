package org.tsuzuki.operations.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tsuzuki.book.export.ExportFormat;
import org.tsuzuki.keys.Refusal;

/** Which days of the book are wanted, and for which program. */
record BookRequest(ExportFormat format, LocalDate from, LocalDate to) implements ExportRequest {

    private static final String SEPARATOR = " ";
    private static final int PARTS = 3;

    BookRequest {
        if (to.isBefore(from)) {
            throw ExportRequest.backwards(from, to);
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

    @Override
    public String words() {
        return String.join(SEPARATOR, format.word(), from.toString(), to.toString());
    }

    static BookRequest of(String words) {
        var parts = words.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new Refusal(
                    "The desk that is open and the command are of different versions.", "close the desk first");
        }
        return new BookRequest(
                format(parts[0]), ExportRequest.day("--from", parts[1]), ExportRequest.day("--to", parts[2]));
    }

    @Override
    public String told() {
        return format.word() + ", " + (from.equals(LocalDate.EPOCH) ? "" : from + " ") + "to " + to;
    }
}
