package org.tsuzuki.renewal.earnings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountClass;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;

/**
 * Adds up what the book has of renewals. An entry names its renewal; only that of a sale of several does not, and is divided
 * by what each of them was sold for. All of it is added in the database.
 */
@Component
@Transactional(readOnly = true)
class EarningsQueries {

    private static final List<String> INCOME = kinds(AccountClass.INCOME);
    private static final List<String> RESULT = kinds(AccountClass.INCOME, AccountClass.EXPENSE, AccountClass.CONTROL);

    private static final String LINES = """
            from book_account a join book_line l on l.account_id = a.id join book_entry e on e.id = l.entry_id
            where a.kind in (:result) and l.day_of between :from and :to %1$s
            """;
    /** Entries of sales with the part that each of several renewals has in them. */
    private static final String PARTS = """
            from book_entry e join renewal r on r.sale_id = e.sale_id left join (
                select s.renewal_id, sum(v.cost) as cost from voucher_step s join voucher v on v.id = s.voucher_id
                where s.action = 'USED' group by s.renewal_id) u
                on u.renewal_id = r.id and r.settlement_route = 'FROM_STOCK'
            where e.event = 'SALE' and e.renewal_id is null and e.day_of between :from and :to %1$s
            """;

    private static final String SOLD_VOUCHER =
            "case when r.settlement_route = 'FROM_STOCK' then r.amount - r.discount else 0 end";
    private static final String SOLD_LATE = "case when r.settlement_route = 'FROM_STOCK' then r.late_fee else 0 end";
    private static final String SOLD = SOLD_VOUCHER + " + " + SOLD_LATE;
    private static final String EARNED = """
            select e.renewal_id, l.day_of, case when a.kind in (:income) then -l.amount else 0 end as income,
                case when a.kind in (:income) then 0 else l.amount end as costs, 0 as fees
            """ + LINES + """
            and e.renewal_id is not null
            union all
            select r.id, e.day_of, r.fee + """ + SOLD + """
            , coalesce(u.cost, 0), 0
            """ + PARTS + """
            union all
            select p.id, p.day_of, 0, 0, floor(p.fee * p.until_it / p.whole) - floor(p.fee * (p.until_it - p.total) / p.whole)
            from (
                select r.id, e.day_of, m.expected_fee as fee, r.total, s.total as whole, (
                    select sum(o.total) from renewal o where o.sale_id = r.sale_id and o.id <= r.id) as until_it
                from book_entry e join money_entry m on m.sale_id = e.sale_id and m.direction = 'IN'
                join sale s on s.id = e.sale_id join renewal r on r.sale_id = e.sale_id
                where e.event = 'SALE' and e.day_of between :from and :to and m.expected_fee > 0 and s.total > 0 %1$s) p
            union all
            select m.renewal_id, e.day_of, 0, 0, -m.expected_fee
            from money_entry m join book_entry e on e.receipt_number = m.receipt_number and e.event = 'REFUND'
            where m.direction = 'OUT' and m.expected_fee > 0 and e.day_of between :from and :to %1$s
            """;
    private static final String SUMS = """
            count(distinct r.id) as renewals, count(distinct case when r.held <> 0 then r.id end) as provisional,
            cast(coalesce(sum(x.income), 0) as bigint) as income, cast(coalesce(sum(x.costs), 0) as bigint) as costs,
            cast(coalesce(sum(x.fees), 0) as bigint) as fees,
            cast(coalesce(sum(x.income) - sum(x.costs) - sum(x.fees), 0) as bigint) as margin
            from (%s) x join renewal r on r.id = x.renewal_id
            """;
    private static final String OTHERS = """
            select o.event, o.kind, cast(sum(o.amount) as bigint) as amount from (
                select e.event, a.kind, -l.amount as amount
                """ + LINES + """
                and not exists (select 1 from renewal n where n.id = e.renewal_id)
                union all select e.event, 'SERVICE_FEES', -r.fee
                """ + PARTS + """
                union all select e.event, 'VOUCHER_SALES', -(""" + SOLD_VOUCHER + """
                )
                """ + PARTS + """
                union all select e.event, 'LATE_FEES', -(""" + SOLD_LATE
            + """
                )
                """ + PARTS + """
                union all select e.event, 'VOUCHER_COST', coalesce(u.cost, 0)
                """ + PARTS + """
                ) o
            group by o.event, o.kind having sum(o.amount) <> 0 order by o.event, o.kind
            """;

    private final NamedParameterJdbcOperations database;

    EarningsQueries(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    Earning total(EarningsFilter filter) {
        return Objects.requireNonNull(database.queryForObject(
                "select '' as group_key, " + sums(filter), values(filter), (row, place) -> earning(row)));
    }

    /** All groups but renewals, of which there may be very many. */
    List<Earning> groups(EarningsFilter filter) {
        var column = filter.grouping().column();
        return database.query(
                "select " + column + " as group_key, " + sums(filter) + " group by " + column,
                values(filter),
                (row, place) -> earning(row));
    }

    List<Earning> renewals(EarningsFilter filter, EarningsOrder order, Pageable page) {
        return database.query(
                "select r.id as group_key, " + sums(filter) + " group by r.id, r.receipt_number order by "
                        + order.ofRenewals() + " offset :offset rows fetch first :limit rows only",
                values(filter).addValue("offset", page.getOffset()).addValue("limit", page.getPageSize()),
                (row, place) -> earning(row));
    }

    List<LedgerProfit.Other> others(EarningsFilter filter) {
        return database.query(
                OTHERS.formatted(atBranch(filter)),
                values(filter),
                (row, place) -> new LedgerProfit.Other(
                        BookEvent.valueOf(row.getString("event")),
                        AccountKind.valueOf(row.getString("kind")),
                        yen(row, "amount")));
    }

    private static String sums(EarningsFilter filter) {
        var within = filter.within();
        return SUMS.formatted(EARNED.formatted(atBranch(filter)))
                + (within == null ? "" : " where " + within.column() + " = :key");
    }

    private static String atBranch(EarningsFilter filter) {
        return filter.branchId() == null ? "" : "and e.branch_id = :branch";
    }

    private static MapSqlParameterSource values(EarningsFilter filter) {
        return new MapSqlParameterSource("from", filter.from())
                .addValue("to", filter.to())
                .addValue("branch", filter.branchId())
                .addValue("key", filter.key())
                .addValue("income", INCOME)
                .addValue("result", RESULT);
    }

    private static Earning earning(ResultSet row) throws SQLException {
        var key = row.getString("group_key");
        return new Earning(
                key,
                Trilingual.same(key),
                Trilingual.same(""),
                row.getLong("renewals"),
                row.getLong("provisional"),
                yen(row, "income"),
                yen(row, "costs"),
                yen(row, "fees"));
    }

    private static Yen yen(ResultSet row, String column) throws SQLException {
        return new Yen(row.getLong(column));
    }

    private static List<String> kinds(AccountClass... groups) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> Stream.of(groups).anyMatch(group -> kind.accountClass() == group))
                .map(AccountKind::name)
                .toList();
    }
}
