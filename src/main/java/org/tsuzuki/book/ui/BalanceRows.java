package org.tsuzuki.book.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountClass;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.TrialBalance;
import org.tsuzuki.book.TrialBalance.Line;

/** A trial balance as rows: by class, a divided kind as one row that opens, without what neither moved nor holds anything. */
record BalanceRows(TrialBalance balance, Map<Account, Trilingual> called) {

    List<Row> rows() {
        return Arrays.stream(AccountClass.values())
                .flatMap(group -> rows(group).stream())
                .toList();
    }

    private List<Row> rows(AccountClass group) {
        var rows = new ArrayList<Row>();
        for (var kind : AccountKind.values()) {
            if (kind.accountClass() == group) {
                rows.addAll(rows(kind));
            }
        }
        if (!rows.isEmpty()) {
            rows.addFirst(Row.group(Texts.t(group.key())));
            rows.add(row(
                            Cell.of(Texts.t("ledger.trial.sum", Texts.t(group.key()))),
                            balance.opening(group),
                            balance.debit(group),
                            balance.credit(group),
                            balance.closing(group))
                    .looking("sum"));
        }
        return rows;
    }

    private List<Row> rows(AccountKind kind) {
        var lines = balance.lines().stream()
                .filter(line -> line.account().kind() == kind && line.isAlive())
                .toList();
        var rows = new ArrayList<Row>();
        if (kind.isDivided() && !lines.isEmpty()) {
            rows.add(row(
                            Cell.of(LedgerTexts.kind(kind)).noting(Integer.toString(lines.size())),
                            sum(lines, Line::opening),
                            sum(lines, Line::debit),
                            sum(lines, Line::credit),
                            sum(lines, Line::closing))
                    .opening(kind.name()));
        }
        for (var line : lines) {
            var row = row(name(line.account()), line.opening(), line.debit(), line.credit(), line.closing());
            rows.add(kind.isDivided() ? row.within(kind.name()) : row);
        }
        return rows;
    }

    private Cell name(Account account) {
        var sub = Texts.of(called.getOrDefault(account, Trilingual.same("")));
        var name = account.kind().isDivided() && !sub.isEmpty() ? sub : LedgerTexts.kind(account.kind());
        return Cell.of(name).leadingTo(StatementView.address(account, new DayRange(balance.from(), balance.to())));
    }

    private static Row row(Cell name, Yen opening, Yen debit, Yen credit, Yen closing) {
        return Row.of(
                name,
                LedgerTexts.balance(opening),
                LedgerTexts.moved(debit),
                LedgerTexts.moved(credit),
                LedgerTexts.balance(closing));
    }

    private static Yen sum(List<Line> lines, Function<Line, Yen> column) {
        return lines.stream().map(column).reduce(Yen.ZERO, Yen::plus);
    }
}
