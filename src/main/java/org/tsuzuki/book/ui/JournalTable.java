package org.tsuzuki.book.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookLine;

/** Entries with their lines; those of one entry stand together. */
final class JournalTable extends Composite<Div> {

    private final transient AccountLabels labels;
    private final DrawnTable table = new DrawnTable(
            Texts.t("ledger.journal"),
            Column.day(Texts.t("ledger.day")),
            Column.text(Texts.t("ledger.what")),
            Column.whole(Texts.t("ledger.receipt")),
            Column.text(Texts.t("ledger.account")),
            Column.number(Texts.t("ledger.debit")),
            Column.number(Texts.t("ledger.credit")));

    JournalTable(AccountLabels labels) {
        this.labels = labels;
        getContent().add(table);
    }

    void show(List<BookEntry> entries) {
        var called = labels.of(entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .map(BookLine::account)
                .distinct()
                .toList());
        table.show(
                entries.stream().flatMap(entry -> rows(entry, called).stream()).toList());
    }

    private static List<Row> rows(BookEntry entry, Map<Account, Trilingual> called) {
        var rows = new ArrayList<Row>();
        for (var line : entry.lines()) {
            var isFirst = rows.isEmpty();
            rows.add(Row.of(
                            isFirst ? day(entry) : Cell.EMPTY,
                            isFirst ? what(entry) : Cell.EMPTY,
                            isFirst ? receipt(entry) : Cell.EMPTY,
                            account(line.account(), called, entry.day()),
                            line.amount().isNegative() ? Cell.EMPTY : amount(line),
                            line.amount().isNegative() ? amount(line) : Cell.EMPTY)
                    .looking(isFirst ? "first" : "more"));
        }
        return rows;
    }

    private static Cell day(BookEntry entry) {
        return Cell.of(Dates.day(entry.day())).noting(Dates.clock(entry.at()));
    }

    /** A reversal leads to the entry that it takes back. */
    private static Cell what(BookEntry entry) {
        var what = Cell.of(Texts.t(entry.event().key())).noting(entry.text());
        var reversed = entry.reverses();
        return reversed == null
                ? what
                : what.leadingTo(new LedgerAddress().with("reference", reversed).under(JournalView.PATH));
    }

    private static Cell receipt(BookEntry entry) {
        var number = entry.cause().receiptNumber();
        return number == null ? Cell.EMPTY : Cell.of(number).leadingTo("/receipts/" + number);
    }

    private static Cell account(Account account, Map<Account, Trilingual> called, LocalDate day) {
        return Cell.of(LedgerTexts.kind(account.kind()))
                .noting(Texts.of(called.getOrDefault(account, Trilingual.same(""))))
                .leadingTo(StatementView.address(account, new DayRange(day.withDayOfMonth(1), day)));
    }

    private static Cell amount(BookLine line) {
        var amount =
                LedgerTexts.moved(line.amount().isNegative() ? line.amount().negated() : line.amount());
        return line.foreign() == null ? amount : amount.noting(line.foreign().toString());
    }
}
