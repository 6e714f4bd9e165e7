package org.tsuzuki.book;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Yen;

/** Adds up the accounts over a range of days; what they held before comes from the balances of closed days. */
@Component
@Transactional(readOnly = true)
class BookStatements {

    private static final String TRIAL_BALANCE = """
            select s.kind, s.sub, s.kept + s.later as opening, s.debit, s.credit from (
                select n.kind, n.sub,
                    coalesce((select k.balance from closed_balance k
                        where k.account_id = n.id and k.closed_through = n.through), 0) as kept,
                    (select cast(coalesce(sum(l.amount), 0) as bigint) from book_line l
                        where l.account_id = n.id and l.day_of > n.through and l.day_of < :from) as later,
                    (select cast(coalesce(sum(l.amount), 0) as bigint) from book_line l
                        where l.account_id = n.id and l.day_of between :from and :to and l.amount > 0) as debit,
                    (select cast(coalesce(-sum(l.amount), 0) as bigint) from book_line l
                        where l.account_id = n.id and l.day_of between :from and :to and l.amount < 0) as credit,
                    (select min(l.day_of) from book_line l where l.account_id = n.id) as first_day
                from (select a.id, a.kind, a.sub,
                        coalesce((select max(k.closed_through) from closed_balance k
                            where k.account_id = a.id and k.closed_through < :from), date '0001-01-01') as through
                    from book_account a) n) s
            where s.first_day <= :to
            """;
    private static final String TRIAL_BALANCE_OF_BRANCH = """
            select a.kind, a.sub, s.opening, s.debit, s.credit from (
                select l.account_id,
                    cast(coalesce(sum(case when l.day_of < :from then l.amount end), 0) as bigint) as opening,
                    cast(coalesce(sum(case when l.day_of >= :from and l.amount > 0 then l.amount end), 0) as bigint) as debit,
                    cast(coalesce(sum(case when l.day_of >= :from and l.amount < 0 then -l.amount end), 0) as bigint) as credit
                from book_line l join book_entry e on e.id = l.entry_id and e.branch_id = :branch
                where l.day_of <= :to group by l.account_id) s
            join book_account a on a.id = s.account_id
            """;
    private static final String STATEMENT = """
            select e.id, e.day_of, e.event, e.text, e.receipt_number, l.amount, l.currency, l.foreign_amount
            from book_line l join book_entry e on e.id = l.entry_id
            where l.account_id = (select id from book_account where kind = :kind and sub = :sub)
                and l.day_of between :from and :to
            order by l.day_of, l.entry_id, l.position offset :offset rows fetch first :limit rows only
            """;
    private static final String MOVED = """
            select cast(coalesce(sum(l.amount), 0) as bigint) as moved, count(*) as lines from book_line l
            where l.account_id = (select id from book_account where kind = :kind and sub = :sub)
                and l.day_of between :from and :to
            """;
    private static final String BEFORE_PAGE = """
            select cast(coalesce(sum(p.amount), 0) as bigint) from (
                select l.amount from book_line l
                where l.account_id = (select id from book_account where kind = :kind and sub = :sub)
                    and l.day_of between :from and :to
                order by l.day_of, l.entry_id, l.position fetch first :offset rows only) p
            """;

    private final NamedParameterJdbcOperations database;
    private final BookReader reader;

    BookStatements(NamedParameterJdbcOperations database, BookReader reader) {
        this.database = database;
        this.reader = reader;
    }

    TrialBalance trialBalance(LocalDate from, LocalDate to, @Nullable UUID branch) {
        var range = new MapSqlParameterSource("from", from).addValue("to", to).addValue("branch", branch);
        var lines = database.query(
                branch == null ? TRIAL_BALANCE : TRIAL_BALANCE_OF_BRANCH,
                range,
                (row, place) -> new TrialBalance.Line(
                        BookReader.account(row),
                        BookReader.yen(row, "opening"),
                        BookReader.yen(row, "debit"),
                        BookReader.yen(row, "credit")));
        return new TrialBalance(from, to, lines);
    }

    AccountStatement statement(Account account, LocalDate from, LocalDate to, Pageable page) {
        var range = BookReader.of(account)
                .addValue("from", from)
                .addValue("to", to)
                .addValue("offset", page.isPaged() ? page.getOffset() : 0)
                .addValue("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE);
        var opening = reader.balance(account, from.minusDays(1));
        var moved = Objects.requireNonNull(database.queryForObject(
                MOVED, range, (row, place) -> new Moved(BookReader.yen(row, "moved"), row.getLong("lines"))));
        var before = page.isPaged() && page.getOffset() > 0 ? beforePage(range) : Yen.ZERO;
        var balance = new Yen[] {opening.plus(before)};
        var lines = database.query(STATEMENT, range, (row, place) -> {
            var amount = BookReader.yen(row, "amount");
            balance[0] = balance[0].plus(amount);
            return new AccountStatement.Line(
                    new BookEntryId(row.getObject("id", UUID.class)),
                    row.getObject("day_of", LocalDate.class),
                    BookEvent.valueOf(row.getString("event")),
                    row.getString("text"),
                    row.getString("receipt_number"),
                    amount,
                    BookReader.foreign(row),
                    balance[0]);
        });
        return new AccountStatement(account, from, to, opening, lines, opening.plus(moved.sum()), moved.lines());
    }

    private Yen beforePage(MapSqlParameterSource range) {
        return new Yen(Objects.requireNonNull(database.queryForObject(BEFORE_PAGE, range, Long.class)));
    }

    private record Moved(Yen sum, long lines) {}
}
