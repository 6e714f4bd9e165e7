package org.tsuzuki.reconciliation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** An issuer's file as rows of cells, before anybody says what its columns mean. */
public record StatementFile(FileEncoding encoding, List<Line> lines) implements Serializable {

    /** In bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    static final int MOST_ROWS = 20_000;

    private static final String SEPARATORS = ",\t;";
    private static final int LOOKED_AT = 20;

    public StatementFile {
        lines = List.copyOf(lines);
    }

    /** @param number of the row in the file, counted from 1 */
    public record Line(int number, List<String> cells) implements Serializable {

        public Line {
            cells = List.copyOf(cells);
        }

        /** Empty where the row is shorter. */
        public String cell(int place) {
            return place < cells.size() ? cells.get(place).strip() : "";
        }
    }

    /** How many columns its widest row has. */
    public int width() {
        return lines.stream().mapToInt(line -> line.cells.size()).max().orElse(0);
    }

    /**
     * Reads a file; blank rows are left out.
     *
     * @param chosen null to tell the encoding by the file itself
     * @throws ProblemException at "file" or "encoding"
     */
    static StatementFile read(byte[] content, @Nullable FileEncoding chosen) {
        if (content.length > LARGEST) {
            throw refused("file", "problem.reconciliation.tooLarge", LARGEST / 1024 / 1024, MOST_ROWS);
        }
        var encoding = chosen == null ? told(content) : chosen;
        var text = encoding.decode(content)
                .orElseThrow(() -> refused(
                        "encoding",
                        "problem.reconciliation.encoding.row",
                        encoding.unreadableRow(content).orElse(1)));
        if (text.isBlank()) {
            throw refused("file", "problem.reconciliation.empty");
        }
        return new StatementFile(encoding, split(text));
    }

    private static FileEncoding told(byte[] content) {
        return FileEncoding.of(content)
                .orElseThrow(() -> refused(
                        "encoding",
                        "problem.reconciliation.encoding",
                        Math.max(
                                FileEncoding.UTF_8.unreadableRow(content).orElse(1),
                                FileEncoding.SHIFT_JIS.unreadableRow(content).orElse(1))));
    }

    private static List<Line> split(String text) {
        var lines = new ArrayList<Line>();
        var row = 1L;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (var line : reader) {
                row = line.getStartingLineNumber();
                if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line((int) row, line.getFields()));
                }
                if (lines.size() > MOST_ROWS) {
                    throw refused("file", "problem.reconciliation.tooLarge", LARGEST / 1024 / 1024, MOST_ROWS);
                }
            }
        } catch (CsvParseException broken) {
            throw refused("file", "problem.reconciliation.csv", row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    /** What stands most often between the cells of the first rows. */
    private static char separator(String text) {
        var best = ',';
        var most = 0L;
        for (var candidate : SEPARATORS.toCharArray()) {
            var count = text.lines()
                    .limit(LOOKED_AT)
                    .mapToLong(line ->
                            line.chars().filter(letter -> letter == candidate).count())
                    .sum();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments), field);
    }
}
