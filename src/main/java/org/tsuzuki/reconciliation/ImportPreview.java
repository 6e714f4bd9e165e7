package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * What would be imported.
 *
 * @param rows that are new
 * @param known how many an earlier statement has already
 * @param leftOut rows of the file that move nothing: titles, sums, remarks
 * @param closing as the file or the owner tells, signed as the book
 */
public record ImportPreview(
        List<StatementRow> rows,
        int known,
        List<Integer> leftOut,
        @Nullable Yen closing) implements Serializable {

    public ImportPreview {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    public LocalDate firstDay() {
        return rows.stream().map(StatementRow::day).min(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate lastDay() {
        return rows.stream().map(StatementRow::day).max(LocalDate::compareTo).orElseThrow();
    }

    public Yen moneyIn() {
        return rows.stream()
                .map(StatementRow::amount)
                .filter(amount -> !amount.isNegative())
                .reduce(Yen.ZERO, Yen::plus);
    }

    public Yen moneyOut() {
        return rows.stream()
                .map(StatementRow::amount)
                .filter(Yen::isNegative)
                .reduce(Yen.ZERO, Yen::plus)
                .negated();
    }
}
