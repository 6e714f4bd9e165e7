package org.tsuzuki.reconciliation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableIntFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.book.ui.LedgerTexts;
import org.tsuzuki.book.ui.Pager;
import org.tsuzuki.reconciliation.BookSide;
import org.tsuzuki.reconciliation.LineId;
import org.tsuzuki.reconciliation.Match;
import org.tsuzuki.reconciliation.ReconciliationService;
import org.tsuzuki.reconciliation.ReconciliationSheet;
import org.tsuzuki.reconciliation.ReconciliationSheet.Marked;
import org.tsuzuki.reconciliation.StatementRow;

/** The parts of a sheet as drawn tables. */
final class SheetTables {

    /** What is done first is shown first; the rest moves up. */
    private static final int MOST = 200;

    private final ReconciliationSheet sheet;
    private final boolean mayMark;
    private final SerializableIntFunction<String> address;
    private final Map<Integer, StatementRow> rows;
    private final Map<LineId, BookSide> lines;

    /** @param address where a row is matched by hand, or its mark undone */
    SheetTables(ReconciliationSheet sheet, boolean mayMark, SerializableIntFunction<String> address) {
        this.sheet = sheet;
        this.mayMark = mayMark;
        this.address = address;
        this.rows = sheet.openRows().stream().collect(Collectors.toMap(StatementRow::number, Function.identity()));
        this.lines = sheet.openLines().stream().collect(Collectors.toMap(BookSide::id, Function.identity()));
    }

    /** A row of the statement in one line. */
    static String told(StatementRow row) {
        return String.join(
                " · ",
                List.of(Dates.day(row.day()), row.amount().toString(), row.reference(), row.text()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** A line of the book in one line. */
    static String told(BookSide side) {
        var line = side.line();
        var receipt = line.receiptNumber();
        return String.join(
                " · ",
                List.of(
                                Dates.day(line.day()),
                                line.amount().toString(),
                                Texts.t(line.event().key()),
                                line.text(),
                                receipt == null ? "" : receipt)
                        .stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    Component balance() {
        var balance = sheet.balance();
        var table = new DrawnTable(
                Texts.t("reconciliation.balance", Dates.day(balance.day())),
                Column.text(Texts.t("reconciliation.item")),
                Column.number(Texts.t("reconciliation.balance", Dates.day(balance.day()))));
        var told = new ArrayList<Row>();
        told.add(Row.of(Cell.of(Texts.t("reconciliation.balance.book")), LedgerTexts.balance(balance.book())));
        add(told, "reconciliation.balance.onlyInBook", balance.onlyInBook().negated());
        add(told, "reconciliation.balance.onlyOnStatements", balance.onlyOnStatements());
        add(told, "reconciliation.balance.acrossTheDay", balance.acrossTheDay());
        balance.before().ifPresent(before -> add(told, "reconciliation.balance.before", before));
        var issuer = balance.issuer();
        told.add(Row.of(
                        Cell.of(Texts.t("reconciliation.balance.issuer"))
                                .noting(
                                        issuer == null
                                                ? Texts.t("reconciliation.balance.untold")
                                                : Texts.t(
                                                        "reconciliation.balance.difference",
                                                        balance.difference()
                                                                .orElse(Yen.ZERO)
                                                                .toString())),
                        issuer == null ? Cell.EMPTY : LedgerTexts.balance(issuer))
                .looking("sum"));
        table.show(told);
        return table;
    }

    private static void add(List<Row> told, String key, Yen amount) {
        if (!amount.equals(Yen.ZERO)) {
            told.add(Row.of(Cell.of(Texts.t(key)), LedgerTexts.balance(amount)).looking("inner"));
        }
    }

    Component proposals() {
        var table = new DrawnTable(
                Texts.t("reconciliation.proposals", sheet.proposals().size()),
                Column.text(Texts.t("reconciliation.onStatement")),
                Column.number(Texts.t("reconciliation.amount")),
                Column.text(Texts.t("reconciliation.inBook")),
                Column.text(Texts.t("ledger.what")),
                Column.number(Texts.t("reconciliation.amount")));
        table.show(sheet.proposals().stream()
                .limit(MOST)
                .flatMap(match -> proposal(match).stream())
                .toList());
        return rest(table, sheet.proposals().size());
    }

    private List<Row> proposal(Match match) {
        var row = Objects.requireNonNull(rows.get(match.row()));
        var drawn = new ArrayList<Row>();
        for (var id : match.lines()) {
            var line = Objects.requireNonNull(lines.get(id));
            var isFirst = drawn.isEmpty();
            drawn.add(Row.of(
                            isFirst ? cell(row) : Cell.EMPTY,
                            isFirst ? amount(row.amount()) : Cell.EMPTY,
                            Cell.of(Dates.day(line.line().day())),
                            what(line),
                            amount(line.line().amount()))
                    .looking(isFirst ? "first" : "more"));
        }
        return drawn;
    }

    Component leftRows() {
        var left = sheet.leftRows();
        if (left.isEmpty()) {
            return new EmptyState(Texts.t("reconciliation.left.none"));
        }
        var table = new DrawnTable(
                Texts.t("reconciliation.left.statement"),
                Column.text(Texts.t("reconciliation.onStatement")),
                Column.text(Texts.t("reconciliation.text")),
                Column.number(Texts.t("reconciliation.amount")));
        table.show(left.stream()
                .limit(MOST)
                .map(row -> Row.of(day(row), Cell.of(row.text()).noting(row.reference()), amount(row.amount())))
                .toList());
        return rest(table, left.size());
    }

    /** @param lines whose they are: so old that they are read when somebody opens them */
    Component olderLines(ReconciliationSheet.Older older, SerializableSupplier<List<BookSide>> lines) {
        var title = Texts.t(
                "reconciliation.older", Dates.day(older.before()), older.open().toString());
        var all = new Details(title);
        all.addClassName("older-lines");
        all.addOpenedChangeListener(change -> {
            all.removeAll();
            if (change.isOpened()) {
                all.add(older(title, lines.get()));
            }
        });
        return all;
    }

    private static Component older(String title, List<BookSide> lines) {
        if (lines.isEmpty()) {
            return new EmptyState(Texts.t("reconciliation.left.none"));
        }
        var table = bookTable(title, lines);
        return lines.size() < ReconciliationService.OLDER_LISTED
                ? table
                : new Div(table, note(Texts.t("reconciliation.older.latest", lines.size())));
    }

    private static DrawnTable bookTable(String title, List<BookSide> lines) {
        var table = new DrawnTable(
                title,
                Column.text(Texts.t("reconciliation.inBook")),
                Column.text(Texts.t("ledger.what")),
                Column.number(Texts.t("reconciliation.amount")));
        table.show(lines.stream()
                .map(line -> Row.of(
                        Cell.of(Dates.day(line.line().day())),
                        what(line),
                        amount(line.line().amount())))
                .toList());
        return table;
    }

    Component leftLines() {
        var left = sheet.leftLines();
        var all = new Div();
        if (left.isEmpty()) {
            all.add(new EmptyState(Texts.t("reconciliation.left.none")));
        } else {
            var latest = left.reversed().stream().limit(MOST).toList();
            all.add(rest(bookTable(Texts.t("reconciliation.left.book"), latest), left.size()));
        }
        if (sheet.cancelled() > 0) {
            all.add(note(Texts.t("reconciliation.cancelled", sheet.cancelled())));
        }
        return all;
    }

    Component marked(int page, SerializableIntFunction<String> pages) {
        var table = new DrawnTable(
                Texts.t("reconciliation.marked"),
                Column.text(Texts.t("reconciliation.onStatement")),
                Column.number(Texts.t("reconciliation.amount")),
                Column.text(Texts.t("reconciliation.inBook")),
                Column.text(Texts.t("reconciliation.by")));
        table.show(sheet.marked().stream()
                .skip((page - 1L) * Pager.SIZE)
                .limit(Pager.SIZE)
                .map(this::marked)
                .toList());
        var pager = new Pager();
        pager.show(page, sheet.marked().size(), pages);
        var foot = new Div(pager);
        foot.addClassName("ledger-foot");
        return new Div(table, foot);
    }

    private Row marked(Marked one) {
        var days = one.lines().stream()
                .map(line -> Dates.day(line.day()))
                .distinct()
                .toList();
        return Row.of(
                cell(one.row()),
                amount(one.row().amount()),
                Cell.of(String.join(", ", days))
                        .noting(
                                one.lines().size() > 1
                                        ? Texts.t(
                                                "reconciliation.lines",
                                                one.lines().size())
                                        : ""),
                Cell.of(one.by()).noting(Dates.time(one.at())));
    }

    /** Its text says what an issuer says: it is text, whatever it looks like. */
    private Cell cell(StatementRow row) {
        var note = String.join(
                " · ",
                List.of(row.reference(), row.text()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
        return day(row).noting(note);
    }

    private Cell day(StatementRow row) {
        var cell = Cell.of(Dates.day(row.day()));
        return mayMark ? cell.leadingTo(address.apply(row.number())) : cell;
    }

    private static Cell what(BookSide side) {
        var line = side.line();
        var receipt = line.receiptNumber();
        return Cell.of(Texts.t(line.event().key()))
                .noting((line.text() + " " + (receipt == null ? "" : receipt)).strip())
                .leadingTo(LedgerAddress.of(line.entry()));
    }

    private static Cell amount(Yen amount) {
        return Cell.of(amount.toString());
    }

    private static Component rest(DrawnTable table, int all) {
        return all <= MOST ? table : new Div(table, note(Texts.t("reconciliation.first", MOST, all)));
    }

    private static Component note(String text) {
        var note = new Paragraph(text);
        note.addClassNames("muted", "small", "sheet-note");
        return note;
    }
}
