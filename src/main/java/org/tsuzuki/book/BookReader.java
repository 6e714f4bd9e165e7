package org.tsuzuki.book;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Yen;

/** Asks the book; each question is a short transaction of its own, so that a long export holds no connection. */
@Component
@Transactional(readOnly = true)
public class BookReader {

    private static final String ENTRY = """
            select e.id, e.event, e.day_of, e.at, e.branch_id, e.staff_id, e.text, e.cause, e.sale_id, e.renewal_id,
                e.drawer_id, e.voucher_id, e.receipt_number, e.reverses_id
            from book_entry e
            """;
    private static final String LINES = """
            select l.entry_id, a.kind, a.sub, l.amount, l.currency, l.foreign_amount
            from book_line l join book_account a on a.id = l.account_id
            where l.entry_id in (:entries) order by l.entry_id, l.position
            """;
    private static final String ID = "(select id from book_account where kind = :kind and sub = :sub)";
    private static final String KEPT = "(select max(k.closed_through) from closed_balance k where k.account_id = " + ID
            + " and k.closed_through <= :day)";
    private static final String BALANCE = """
            select cast(coalesce(sum(m.amount), 0) as bigint) from (
                select k.balance as amount from closed_balance k where k.account_id = %1$s and k.closed_through = %2$s
                union all
                select l.amount from book_line l
                where l.account_id = %1$s and l.day_of > coalesce(%2$s, date '0001-01-01') and l.day_of <= :day) m
            """.formatted(ID, KEPT);
    private static final String LINES_OF_ACCOUNT = """
            select e.id, l.position, e.day_of, e.event, e.text, e.receipt_number, e.reverses_id, l.amount
            from book_line l join book_entry e on e.id = l.entry_id
            where l.account_id = (select id from book_account where kind = :kind and sub = :sub)
                and l.day_of between :from and :to
            order by l.day_of, l.entry_id, l.position
            """;
    private static final String SOLD = """
            select e.branch_id, cast(sum(l.amount) as bigint) as sold
            from book_line l join book_entry e on e.id = l.entry_id
            where l.account_id = (select id from book_account where kind = :kind and sub = :sub)
                and l.day_of between :from and :to and e.event = 'SALE'
            group by e.branch_id
            """;
    private static final String TOTALS = """
            select count(distinct e.id) as entries,
                cast(coalesce(sum(case when l.amount > 0 then l.amount end), 0) as bigint) as debit,
                cast(coalesce(sum(case when l.amount < 0 then -l.amount end), 0) as bigint) as credit
            from book_entry e join book_line l on l.entry_id = e.id
            """;
    private static final String CLOSINGS = """
            select closed_through, staff_name, at from book_closing
            order by closed_through desc fetch first :most rows only
            """;
    private static final String USED = """
            select a.kind, a.sub from book_account a where exists (
                select 1 from book_line l where l.account_id = a.id and l.day_of between :from and :to)
            """;
    private static final String OPENINGS = """
            select a.kind, a.sub, l.currency, cast(sum(l.amount) as bigint) as yen, sum(l.foreign_amount) as foreign_sum
            from book_line l join book_account a on a.id = l.account_id
            where l.day_of < :day group by a.kind, a.sub, l.currency
            """;

    private static final String POSTING = """
            select (select e.id from book_entry e where e.cause = :cause) as booked,
                (select max(c.closed_through) from book_closing c) as closed
            """;

    private static final String FOREIGN = """
            select cast(coalesce(sum(l.amount), 0) as bigint) as yen, coalesce(sum(l.foreign_amount), 0) as foreign_sum
            from book_line l where l.account_id = %s and l.day_of <= :day
            """.formatted(ID);

    private final NamedParameterJdbcOperations database;

    BookReader(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    public Optional<BookEntry> find(BookEntryId id) {
        return read(ENTRY + "where e.id = :id", new MapSqlParameterSource("id", id.value())).stream()
                .findFirst();
    }

    /** What stands in the book for a cause. */
    public Optional<BookEntry> ofCause(String key) {
        return read(ENTRY + "where e.cause = :cause", new MapSqlParameterSource("cause", key)).stream()
                .findFirst();
    }

    /** What decides whether something may be posted for a cause, asked at once. */
    PostingState stateFor(String key) {
        return Objects.requireNonNull(database.queryForObject(
                POSTING,
                new MapSqlParameterSource("cause", key),
                (row, place) -> new PostingState(
                        Optional.ofNullable(row.getObject("booked", UUID.class))
                                .map(BookEntryId::new)
                                .orElse(null),
                        row.getObject("closed", LocalDate.class))));
    }

    /**
     * @param booked the entry that stands for the cause already
     * @param closedThrough the last day that is closed for good
     */
    record PostingState(
            @Nullable BookEntryId booked, @Nullable LocalDate closedThrough) {}

    /** Whether anything stands in the book for a cause. */
    public boolean isBooked(String key) {
        return number("select count(*) from book_entry where cause = :cause", new MapSqlParameterSource("cause", key))
                > 0;
    }

    boolean isReversed(BookEntryId id) {
        return number(
                        "select count(*) from book_entry where reverses_id = :id",
                        new MapSqlParameterSource("id", id.value()))
                > 0;
    }

    /** The last day that is closed for good. */
    public Optional<LocalDate> closedThrough() {
        return Optional.ofNullable(database.queryForObject(
                "select max(closed_through) from book_closing", new MapSqlParameterSource(), LocalDate.class));
    }

    /** What an account holds at the end of a day: the latest balance that a closing kept, and the lines after it. */
    public Yen balance(Account account, LocalDate day) {
        return new Yen(number(BALANCE, of(account).addValue("day", day)));
    }

    List<BookEntry> entries(BookFilter filter, Pageable page) {
        var values = new MapSqlParameterSource();
        var where = where(filter, values);
        values.addValue("offset", page.getOffset()).addValue("limit", page.getPageSize());
        return read(
                ENTRY + where + " order by e.day_of desc, e.id desc offset :offset rows fetch first :limit rows only",
                values);
    }

    long count(BookFilter filter) {
        var values = new MapSqlParameterSource();
        var where = where(filter, values);
        return number("select count(*) from book_entry e " + where, values);
    }

    BookTotals totals(BookFilter filter) {
        var values = new MapSqlParameterSource();
        var where = where(filter, values);
        return Objects.requireNonNull(database.queryForObject(
                TOTALS + where,
                values,
                (row, place) -> new BookTotals(row.getLong("entries"), yen(row, "debit"), yen(row, "credit"))));
    }

    /** What customers paid into an account over some days, by branch. */
    public Map<UUID, Yen> sold(Account account, LocalDate from, LocalDate to) {
        var sold = new HashMap<UUID, Yen>();
        database.query(SOLD, of(account).addValue("from", from).addValue("to", to), row -> {
            sold.put(row.getObject("branch_id", UUID.class), yen(row, "sold"));
        });
        return sold;
    }

    /** The latest first. */
    List<BookClosing> closings(int most) {
        return database.query(
                CLOSINGS,
                new MapSqlParameterSource("most", most),
                (row, place) -> new BookClosing(
                        row.getObject("closed_through", LocalDate.class),
                        row.getString("staff_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    /** Every account that was ever used, in order, of kinds that a person can look through. */
    public List<Account> accounts(Collection<AccountKind> kinds) {
        var names = kinds.stream().map(AccountKind::name).toList();
        return names.isEmpty()
                ? List.of()
                : database
                        .query(
                                "select a.kind, a.sub from book_account a where a.kind in (:kinds)",
                                new MapSqlParameterSource("kinds", names),
                                (row, place) -> account(row))
                        .stream()
                        .sorted()
                        .toList();
    }

    /** The day of the first line of an account. */
    public Optional<LocalDate> firstDay(Account account) {
        return Optional.ofNullable(database.queryForObject(
                "select min(day_of) from book_line where account_id = " + ID, of(account), LocalDate.class));
    }

    /** Each line of an account in the order of their days. */
    public List<AccountLine> lines(Account account, LocalDate from, LocalDate to) {
        return database.query(
                LINES_OF_ACCOUNT, of(account).addValue("from", from).addValue("to", to), (row, place) -> {
                    var reversed = row.getObject("reverses_id", UUID.class);
                    return new AccountLine(
                            new BookEntryId(row.getObject("id", UUID.class)),
                            row.getInt("position"),
                            row.getObject("day_of", LocalDate.class),
                            BookEvent.valueOf(row.getString("event")),
                            row.getString("text"),
                            row.getString("receipt_number"),
                            yen(row, "amount"),
                            reversed == null ? null : new BookEntryId(reversed));
                });
    }

    /**
     * One line of an account.
     *
     * @param position in its entry
     * @param reverses the entry that its own takes back
     */
    public record AccountLine(
            BookEntryId entry,
            int position,
            LocalDate day,
            BookEvent event,
            String text,
            @Nullable String receiptNumber,
            Yen amount,
            @Nullable BookEntryId reverses)
            implements Serializable {}

    /** Which of these entries were taken back. */
    public Set<BookEntryId> reversed(Collection<BookEntryId> entries) {
        return entries.isEmpty()
                ? Set.of()
                : Set.copyOf(database.query(
                        "select e.reverses_id from book_entry e where e.reverses_id in (:entries)",
                        new MapSqlParameterSource(
                                "entries",
                                entries.stream().map(BookEntryId::value).toList()),
                        (row, place) -> new BookEntryId(row.getObject("reverses_id", UUID.class))));
    }

    /** The next entries of a range in the order of their days; the first ones when there is no last one. */
    public List<BookEntry> behind(@Nullable BookEntry last, LocalDate from, LocalDate to, int limit) {
        var values = new MapSqlParameterSource("to", to).addValue("limit", limit);
        var start = "where e.day_of >= :from";
        if (last == null) {
            values.addValue("from", from);
        } else {
            start = "where e.day_of >= :from and (e.day_of > :from or e.id > :last)";
            values.addValue("from", last.day()).addValue("last", last.id().value());
        }
        return read(
                ENTRY + start + " and e.day_of <= :to order by e.day_of, e.id fetch first :limit rows only", values);
    }

    /** The accounts that anything moved in a range, in order. */
    public List<Account> used(LocalDate from, LocalDate to) {
        var range = new MapSqlParameterSource("from", from).addValue("to", to);
        return database.query(USED, range, (row, place) -> account(row)).stream()
                .sorted()
                .toList();
    }

    /** What the accounts held before a day; what came with foreign money apart from what did not. */
    public List<Opening> openings(LocalDate day) {
        return database
                .query(OPENINGS, new MapSqlParameterSource("day", day), (row, place) -> {
                    var currency = row.getString("currency");
                    var sum = row.getBigDecimal("foreign_sum");
                    return new Opening(
                            account(row), yen(row, "yen"), currency, currency == null ? BigDecimal.ZERO : sum);
                })
                .stream()
                .sorted(Comparator.comparing(Opening::account))
                .toList();
    }

    /** How much foreign cash there is at the end of a day, and what it was taken for. */
    public Opening foreignCash(Account account, LocalDate day) {
        return Objects.requireNonNull(database.queryForObject(
                FOREIGN,
                of(account).addValue("day", day),
                (row, place) ->
                        new Opening(account, yen(row, "yen"), account.sub(), row.getBigDecimal("foreign_sum"))));
    }

    /**
     * @param currency of the foreign money whose lines add up here; null for lines in yen alone
     * @param foreign what of it is left; its sign may differ from that of the yen, or nothing be left of either
     */
    public record Opening(
            Account account, Yen yen, @Nullable String currency, BigDecimal foreign) {}

    private static String where(BookFilter filter, MapSqlParameterSource values) {
        var all = new ArrayList<String>();
        if (filter.from() != null) {
            all.add("e.day_of >= :from");
            values.addValue("from", filter.from());
        }
        if (filter.to() != null) {
            all.add("e.day_of <= :to");
            values.addValue("to", filter.to());
        }
        if (filter.event() != null) {
            all.add("e.event = :event");
            values.addValue("event", filter.event().name());
        }
        if (filter.branchId() != null) {
            all.add("e.branch_id = :branch");
            values.addValue("branch", filter.branchId());
        }
        if (filter.kind() != null) {
            all.add("""
                    exists (select 1 from book_line l join book_account a on a.id = l.account_id
                        where l.entry_id = e.id and a.kind = :anyOf)""");
            values.addValue("anyOf", filter.kind().name());
        }
        if (!filter.text().isEmpty()) {
            all.add("position(:text in lower(e.text)) > 0");
            values.addValue("text", filter.text().toLowerCase(Locale.ROOT));
        }
        var account = filter.account();
        if (account != null) {
            all.add("""
                    exists (select 1 from book_line l join book_account a on a.id = l.account_id
                        where l.entry_id = e.id and a.kind = :kind and a.sub = :sub)""");
            values.addValue("kind", account.kind().name()).addValue("sub", account.sub());
        }
        if (filter.amount() != null) {
            all.add("exists (select 1 from book_line l where l.entry_id = e.id and l.amount in (:amount, :back))");
            values.addValue("amount", filter.amount().amount())
                    .addValue("back", filter.amount().negated().amount());
        }
        if (!filter.reference().isEmpty()) {
            all.add(reference(filter.reference(), values));
        }
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }

    private static String reference(String text, MapSqlParameterSource values) {
        try {
            values.addValue("reference", UUID.fromString(text));
            return "(e.id = :reference or e.sale_id = :reference or e.renewal_id = :reference"
                    + " or e.drawer_id = :reference or e.voucher_id = :reference)";
        } catch (IllegalArgumentException noId) {
            values.addValue("reference", text);
            return "e.receipt_number = :reference";
        }
    }

    private List<BookEntry> read(String query, MapSqlParameterSource values) {
        var heads = database.query(query, values, (row, place) -> Head.of(row));
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<BookLine>> lines = new HashMap<>();
        var ids = heads.stream().map(head -> head.id().value()).toList();
        database.query(LINES, new MapSqlParameterSource("entries", ids), row -> {
            lines.computeIfAbsent(row.getObject("entry_id", UUID.class), entry -> new ArrayList<>())
                    .add(new BookLine(account(row), yen(row, "amount"), foreign(row)));
        });
        return heads.stream()
                .map(head -> head.with(lines.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private long number(String query, MapSqlParameterSource values) {
        @Nullable Long number = database.queryForObject(query, values, Long.class);
        return number == null ? 0 : number;
    }

    static MapSqlParameterSource of(Account account) {
        return new MapSqlParameterSource("kind", account.kind().name()).addValue("sub", account.sub());
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(AccountKind.valueOf(row.getString("kind")), row.getString("sub"));
    }

    static Yen yen(ResultSet row, String column) throws SQLException {
        return new Yen(row.getLong(column));
    }

    static @Nullable ForeignAmount foreign(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : new ForeignAmount(currency, row.getBigDecimal("foreign_amount"));
    }

    /** An entry whose lines are not read yet. */
    private record Head(
            BookEntryId id,
            BookEvent event,
            LocalDate day,
            OffsetDateTime at,
            UUID branch,
            UUID staff,
            String text,
            BookCause cause,
            @Nullable BookEntryId reverses) {

        static Head of(ResultSet row) throws SQLException {
            var reversed = row.getObject("reverses_id", UUID.class);
            return new Head(
                    new BookEntryId(row.getObject("id", UUID.class)),
                    BookEvent.valueOf(row.getString("event")),
                    row.getObject("day_of", LocalDate.class),
                    row.getObject("at", OffsetDateTime.class),
                    row.getObject("branch_id", UUID.class),
                    row.getObject("staff_id", UUID.class),
                    row.getString("text"),
                    new BookCause(
                            row.getString("cause"),
                            row.getObject("sale_id", UUID.class),
                            row.getObject("renewal_id", UUID.class),
                            row.getObject("drawer_id", UUID.class),
                            row.getObject("voucher_id", UUID.class),
                            row.getString("receipt_number")),
                    reversed == null ? null : new BookEntryId(reversed));
        }

        BookEntry with(List<BookLine> lines) {
            return new BookEntry(id, event, day, at.toInstant(), branch, staff, text, cause, reverses, lines);
        }
    }
}
