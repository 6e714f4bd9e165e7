package org.tsuzuki.book.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.TrialBalance;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;

/**
 * A trial balance as a table: debits above zero, credits below, so that what is held adds up to nothing. Accounts that held
 * nothing and did not move, as those of all drawers that were closed before, are left out.
 */
final class TrialBalanceData implements DataSet<TrialBalance.Line> {

    private final List<TrialBalance.Line> lines;
    private final Map<Account, Trilingual> called;

    TrialBalanceData(TrialBalance balance, AccountLabels labels) {
        this.lines = balance.lines().stream().filter(TrialBalance.Line::isAlive).toList();
        this.called = labels.of(lines.stream().map(TrialBalance.Line::account).collect(Collectors.toSet()));
    }

    @Override
    public String word() {
        return "trial-balance";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Reach reach() {
        return Reach.ACCOUNTS;
    }

    @Override
    public List<Column<TrialBalance.Line>> columns() {
        return List.of(
                Column.text("account", line -> line.account().toString()),
                Column.words(
                        "accountClass",
                        (line, language) -> Messages.get(
                                language,
                                "accountClass."
                                        + line.account().kind().accountClass().name())),
                Column.words(
                        "accountName",
                        (line, language) -> (Messages.get(
                                                language, line.account().kind().key())
                                        + " "
                                        + called.getOrDefault(
                                                        line.account(),
                                                        Trilingual.same(
                                                                line.account().sub()))
                                                .in(language))
                                .strip()),
                Column.yen("openingBalance", line -> line.opening().amount()),
                Column.yen("debit", line -> line.debit().amount()),
                Column.yen("creditSide", line -> line.credit().amount()),
                Column.yen("closingBalance", line -> line.closing().amount()));
    }

    @Override
    public long count(DataFilter filter) {
        return lines.size();
    }

    @Override
    public void read(DataFilter filter, RowReceiver<TrialBalance.Line> receiver) throws IOException {
        try {
            for (var line : lines) {
                receiver.take(line);
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("These rows are read already", impossible);
        }
    }
}
