package org.tsuzuki.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;

/** Reads the movements of a file by what its columns mean. One row that cannot be read keeps the whole file back. */
final class StatementReader {

    private static final int MOST_LEFT_OUT = 20;
    private static final int SHOWN_OF_CELL = 40;

    private final StatementFile file;
    private final StatementLayout layout;
    private final boolean cardOwes;
    private final List<StatementRow> rows = new ArrayList<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private DayOrder days = DayOrder.AS_THE_FILE_TELLS;

    private StatementReader(StatementFile file, StatementLayout layout, AccountKind kind) {
        this.file = file;
        this.layout = layout;
        this.cardOwes = !kind.accountClass().isDebit();
    }

    /**
     * What was read.
     *
     * @param leftOut rows without a day or without an amount: titles, sums, remarks
     * @param closing what the account holds behind the last movement, if the file tells
     */
    record Read(
            List<StatementRow> rows,
            List<Integer> leftOut,
            @Nullable Yen closing) {}

    /** @throws ProblemException at the field of the column where something is not what it should be */
    static Read read(StatementFile file, StatementLayout layout, AccountKind kind) {
        return new StatementReader(file, layout, kind).read();
    }

    private Read read() {
        check();
        var lines = file.lines()
                .subList(
                        Math.min(layout.skipped(), file.lines().size()),
                        file.lines().size());
        days = dayOrder(lines);
        lines.forEach(this::read);
        if (rows.isEmpty()) {
            throw refused("file", "problem.reconciliation.noRows");
        }
        return new Read(
                rows,
                leftOut.stream().limit(MOST_LEFT_OUT).toList(),
                closing(lines).orElse(null));
    }

    private void check() {
        if (layout.skipped() < 0 || layout.skipped() > file.lines().size()) {
            throw refused(
                    "skipped", "problem.reconciliation.skipped", file.lines().size());
        }
        if (layout.column(ColumnRole.DAY) == null) {
            throw refused("DAY", "problem.reconciliation.column.day");
        }
        var one = layout.column(ColumnRole.AMOUNT) != null;
        var two = layout.column(ColumnRole.MONEY_IN) != null || layout.column(ColumnRole.MONEY_OUT) != null;
        if (one == two) {
            throw refused("AMOUNT", "problem.reconciliation.column.amount");
        }
        layout.columns().forEach((role, column) -> {
            if (column.place() < 0 || column.place() >= file.width()) {
                throw refused(role.name(), "problem.reconciliation.column.missing", column.place() + 1);
            }
        });
    }

    private DayOrder dayOrder(List<StatementFile.Line> lines) {
        if (layout.dayOrder() != DayOrder.AS_THE_FILE_TELLS) {
            return layout.dayOrder();
        }
        var cells = lines.stream().map(line -> cell(line, ColumnRole.DAY)).toList();
        var told = DayOrder.of(cells);
        if (told == DayOrder.AS_THE_FILE_TELLS) {
            cells.stream()
                    .filter(cell ->
                            DayOrder.endsWithYear(cell) && told.read(cell).isEmpty())
                    .findFirst()
                    .ifPresent(cell -> {
                        throw refused("dayOrder", "problem.reconciliation.dayOrder", shown(cell));
                    });
        }
        return told;
    }

    private void read(StatementFile.Line line) {
        var day = cell(line, ColumnRole.DAY);
        var amount = day.isEmpty() ? Optional.<Yen>empty() : amount(line);
        if (amount.isEmpty()) {
            leftOut.add(line.number());
            return;
        }
        var read = days.read(day)
                .orElseThrow(() -> refused("DAY", "problem.reconciliation.day", line.number(), shown(day)));
        rows.add(new StatementRow(
                line.number(),
                read,
                amount.get(),
                TextLimit.REFERENCE.cut(cell(line, ColumnRole.REFERENCE)),
                TextLimit.REASON.cut(cell(line, ColumnRole.TEXT))));
    }

    /** Empty when nothing moves. */
    private Optional<Yen> amount(StatementFile.Line line) {
        if (layout.column(ColumnRole.AMOUNT) != null) {
            return amount(line, ColumnRole.AMOUNT)
                    .map(amount -> layout.outIsPositive() ? amount.negated() : amount)
                    .filter(amount -> !amount.equals(Yen.ZERO));
        }
        var in = amount(line, ColumnRole.MONEY_IN).orElse(Yen.ZERO);
        var out = amount(line, ColumnRole.MONEY_OUT).orElse(Yen.ZERO);
        return Optional.of(in.minus(out)).filter(amount -> !amount.equals(Yen.ZERO));
    }

    private Optional<Yen> amount(StatementFile.Line line, ColumnRole role) {
        var cell = cell(line, role);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(StatementAmount.read(cell)
                .orElseThrow(() -> refused(role.name(), "problem.reconciliation.amount", line.number(), shown(cell))));
    }

    /** Of the last movement by its day; a file that begins with the newest tells it in its first row. */
    private Optional<Yen> closing(List<StatementFile.Line> lines) {
        if (layout.column(ColumnRole.BALANCE) == null) {
            return Optional.empty();
        }
        var newestFirst = rows.getFirst().day().isAfter(rows.getLast().day());
        var number = (newestFirst ? rows.getFirst() : rows.getLast()).number();
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .flatMap(line -> amount(line, ColumnRole.BALANCE))
                .map(balance -> cardOwes ? balance.negated() : balance);
    }

    private String cell(StatementFile.Line line, ColumnRole role) {
        var column = layout.column(role);
        return column == null ? "" : line.cell(column.place());
    }

    private static String shown(String cell) {
        var text = TextLimit.LINE.cut(cell);
        return text.length() > SHOWN_OF_CELL ? text.substring(0, SHOWN_OF_CELL) + "…" : text;
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments), field);
    }
}
