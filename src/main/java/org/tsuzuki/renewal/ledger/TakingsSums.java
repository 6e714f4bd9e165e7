package org.tsuzuki.renewal.ledger;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.comparison.LedgerComparison;
import org.tsuzuki.book.comparison.LedgerDifference;

/**
 * What was taken and given back by each payment method in the last month, by the receipts and by the book. Credit that was
 * given back was booked when it was spent.
 */
@Component
class TakingsSums implements LedgerComparison {

    private static final int DAYS = 31;
    private static final String CASH = "CASH";
    private static final String DIFFERING = """
            select s.method, cast(sum(s.own) as bigint) as own, cast(sum(s.booked) as bigint) as booked from (
                select case when m.tender_type = 'CASH' then 'CASH' else m.method_id end as method,
                    case when m.direction = 'IN' then m.amount else -m.amount end as own, 0 as booked
                from branch b join money_entry m on m.branch_id = b.id
                where m.at >= ? and m.tender_type <> 'CREDIT'
                union all
                select case when a.kind = 'RECEIVABLE' then a.sub else 'CASH' end, 0, l.amount
                from book_entry e join book_line l on l.entry_id = e.id join book_account a on a.id = l.account_id
                where e.day_of >= ? and e.event in ('SALE', 'REFUND')
                    and a.kind in ('CASH', 'FOREIGN_CASH', 'RECEIVABLE')) s
            group by s.method having sum(s.own) <> sum(s.booked) order by s.method
            """;

    private final JdbcOperations database;
    private final Clock clock;

    TakingsSums(JdbcOperations database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<LedgerDifference> differences() {
        var since = JapanTime.today(clock).minusDays(DAYS);
        return database.query(
                DIFFERING,
                (row, place) -> difference(
                        row.getString("method"), new Yen(row.getLong("booked")), new Yen(row.getLong("own"))),
                since.atStartOfDay(JapanTime.ZONE).toOffsetDateTime(),
                since);
    }

    private static LedgerDifference difference(String method, Yen booked, Yen own) {
        var cash = method.equals(CASH);
        return new LedgerDifference(
                "problem.books.takings",
                cash ? AccountKind.CASH : AccountKind.RECEIVABLE,
                cash ? "" : method,
                booked,
                own);
    }
}
