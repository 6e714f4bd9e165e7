package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * Both sides of a statement: what is proposed, what is left and what is marked.
 *
 * @param leftLines of the book, without those that take each other back
 * @param older what is open of lines before those; null when the account has no line that early
 * @param cancelled how many lines of the book take each other back and stand on no statement
 */
public record ReconciliationSheet(
        Statement statement,
        List<StatementRow> openRows,
        List<Match> proposals,
        List<BookSide> openLines,
        List<BookSide> leftLines,
        @Nullable Older older,
        int cancelled,
        List<Marked> marked,
        Balance balance)
        implements Serializable {

    public ReconciliationSheet {
        openRows = List.copyOf(openRows);
        proposals = List.copyOf(proposals);
        openLines = List.copyOf(openLines);
        leftLines = List.copyOf(leftLines);
        marked = List.copyOf(marked);
    }

    /** Lines of the book that are so old that they are listed on request. */
    public record Older(LocalDate before, Yen open) implements Serializable {}

    /** A row and the lines that were marked with it. */
    public record Marked(StatementRow row, List<Line> lines, String by, Instant at) implements Serializable {

        /** @param day and amount of the line of the book */
        public record Line(LineId id, LocalDate day, Yen amount) implements Serializable {}
    }

    /**
     * What book and issuer hold at the end of the last day, and why that differs; all signed as the book.
     *
     * @param onlyInBook lines until then that are marked nowhere
     * @param onlyOnStatements rows until then that are marked nowhere
     * @param acrossTheDay what is marked and stands on the two sides of that day
     * @param issuer null when nobody told
     */
    public record Balance(
            LocalDate day,
            Yen book,
            Yen onlyInBook,
            Yen onlyOnStatements,
            Yen acrossTheDay,
            @Nullable Yen issuer) implements Serializable {

        public Optional<Yen> difference() {
            return issuer == null ? Optional.empty() : Optional.of(issuer.minus(book));
        }

        /** What the issuer held before the first statement that was imported. */
        public Optional<Yen> before() {
            return difference()
                    .map(all -> all.plus(onlyInBook).minus(onlyOnStatements).minus(acrossTheDay));
        }
    }

    /** What is on the statement and in no proposal. */
    public List<StatementRow> leftRows() {
        var proposed = proposals.stream().map(Match::row).collect(Collectors.toSet());
        return openRows.stream().filter(row -> !proposed.contains(row.number())).toList();
    }

    public Optional<Match> proposal(int row) {
        return proposals.stream().filter(match -> match.row() == row).findFirst();
    }
}
