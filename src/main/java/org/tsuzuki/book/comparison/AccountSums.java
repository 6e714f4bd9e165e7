package org.tsuzuki.book.comparison;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;

/** Compares the accounts of a kind with sums of a feature's own rows. */
@Component
public class AccountSums {

    private static final String DIFFERING = """
            select s.sub, cast(sum(s.own) as bigint) as own, cast(sum(s.booked) as bigint) as booked from (
                select o.sub, o.own, 0 as booked from (%s) o
                union all
                select a.sub, 0, l.amount from book_account a join book_line l on l.account_id = a.id where a.kind = ?) s
            group by s.sub having sum(s.own) <> sum(s.booked) order by s.sub fetch first 20 rows only
            """;

    private final JdbcOperations database;

    AccountSums(JdbcOperations database) {
        this.database = database;
    }

    /**
     * @param own a query for sub-accounts as {@code sub} and what they should hold as {@code own}, debits above zero
     * @param key as in {@link LedgerDifference}
     */
    public List<LedgerDifference> differing(AccountKind kind, String own, String key) {
        return database.query(
                DIFFERING.formatted(own),
                (row, place) -> new LedgerDifference(
                        key,
                        kind,
                        row.getString("sub"),
                        read(kind, row.getLong("booked")),
                        read(kind, row.getLong("own"))),
                kind.name());
    }

    private static Yen read(AccountKind kind, long amount) {
        return new Yen(kind.accountClass().isDebit() ? amount : -amount);
    }
}
