package org.tsuzuki.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.database.Writers;

/** Keeps statements, their rows, and the marks of what was matched. */
@Component
@Transactional(readOnly = true)
class StatementStore {

    private static final String ACCOUNT = """
            insert into reconciled_account (kind, sub, skipped, day_order, out_is_positive)
            values (?, ?, 0, 'AS_THE_FILE_TELLS', false) on conflict do nothing
            """;
    private static final String ACCOUNT_ON_H2 = """
            merge into reconciled_account using (values (cast(? as varchar), cast(? as varchar))) as wanted (kind, sub)
            on reconciled_account.kind = wanted.kind and reconciled_account.sub = wanted.sub
            when not matched then insert (kind, sub, skipped, day_order, out_is_positive)
            values (wanted.kind, wanted.sub, 0, 'AS_THE_FILE_TELLS', false)
            """;
    private static final String STATEMENTS = """
            select s.id, s.kind, s.sub, s.file_name, s.first_day, s.last_day, s.closing, s.staff_name, s.at,
                (select count(*) from statement_row r where r.statement_id = s.id) as row_count,
                (select count(*) from statement_mark m where m.statement_id = s.id) as mark_count
            from issuer_statement s
            """;
    private static final String MARKED_LINES = """
            select l.entry_id, l.position from statement_mark_line l join issuer_statement s on s.id = l.statement_id
            where s.kind = ? and s.sub = ?
            """;
    private static final String MARKED = """
            select r.row_number, r.day_of, r.amount, r.reference, r.text, m.staff_name, m.at,
                l.entry_id, l.position, l.day_of as line_day, l.amount as line_amount
            from statement_mark m
            join statement_row r on r.statement_id = m.statement_id and r.row_number = m.row_number
            join statement_mark_line l on l.statement_id = m.statement_id and l.row_number = m.row_number
            where m.statement_id = ? order by r.day_of, r.row_number, l.entry_id, l.position
            """;
    private static final String ROWS = """
            select r.row_number, r.day_of, r.amount, r.reference, r.text from statement_row r
            """;
    private static final String SUMS = """
            select
                (select cast(coalesce(sum(r.amount), 0) as bigint) from statement_row r
                    join issuer_statement s on s.id = r.statement_id
                    where s.kind = ? and s.sub = ? and r.day_of <= ?) as all_rows,
                (select cast(coalesce(sum(r.amount), 0) as bigint) from statement_row r
                    join issuer_statement s on s.id = r.statement_id
                    join statement_mark m on m.statement_id = r.statement_id and m.row_number = r.row_number
                    where s.kind = ? and s.sub = ? and r.day_of <= ?) as marked_rows,
                (select cast(coalesce(sum(l.amount), 0) as bigint) from statement_mark_line l
                    join issuer_statement s on s.id = l.statement_id
                    where s.kind = ? and s.sub = ? and l.day_of <= ?) as marked_lines
            """;

    private final JdbcTemplate database;
    private final String account;

    StatementStore(JdbcTemplate database, Writers writers) {
        this.database = database;
        this.account = writers.oneAtATime() ? ACCOUNT_ON_H2 : ACCOUNT;
    }

    /** Until the end of the transaction nobody else imports, marks or withdraws anything of the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Account held) {
        var kind = held.kind().name();
        database.update(account, kind, held.sub());
        database.queryForList(
                "select kind from reconciled_account where kind = ? and sub = ? for update",
                String.class,
                kind,
                held.sub());
    }

    /** Of an account that is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remember(Account of, StatementLayout layout) {
        var kind = of.kind().name();
        database.update(
                "update reconciled_account set skipped = ?, day_order = ?, out_is_positive = ? where kind = ? and sub = ?",
                layout.skipped(),
                layout.dayOrder().name(),
                layout.outIsPositive(),
                kind,
                of.sub());
        database.update("delete from statement_column where kind = ? and sub = ?", kind, of.sub());
        layout.columns()
                .forEach((role, column) -> database.update(
                        "insert into statement_column (kind, sub, role, place, name) values (?, ?, ?, ?, ?)",
                        kind,
                        of.sub(),
                        role.name(),
                        column.place(),
                        column.name()));
    }

    /** As columns were read the last time. */
    Optional<StatementLayout> layout(Account of) {
        var columns = new EnumMap<ColumnRole, StatementLayout.Column>(ColumnRole.class);
        database.query(
                "select role, place, name from statement_column where kind = ? and sub = ?",
                row -> {
                    columns.put(
                            ColumnRole.valueOf(row.getString("role")),
                            new StatementLayout.Column(row.getInt("place"), row.getString("name")));
                },
                of.kind().name(),
                of.sub());
        return columns.isEmpty()
                ? Optional.empty()
                : database
                        .query(
                                "select skipped, day_order, out_is_positive from reconciled_account"
                                        + " where kind = ? and sub = ?",
                                (row, place) -> new StatementLayout(
                                        row.getInt("skipped"),
                                        columns,
                                        DayOrder.valueOf(row.getString("day_order")),
                                        row.getBoolean("out_is_positive")),
                                of.kind().name(),
                                of.sub())
                        .stream()
                        .findFirst();
    }

    Optional<Statement> ofContent(Account of, String hash) {
        return statements(
                        "where s.kind = ? and s.sub = ? and s.content_hash = ?",
                        of.kind().name(),
                        of.sub(),
                        hash)
                .stream()
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(StatementId id, StatementUpload upload, String hash, ImportPreview read, Actor by, Instant now) {
        var of = upload.account();
        database.update(
                "insert into issuer_statement (id, kind, sub, file_name, content_hash, first_day, last_day, closing,"
                        + " staff_id, staff_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                of.kind().name(),
                of.sub(),
                upload.fileName(),
                hash,
                read.firstDay(),
                read.lastDay(),
                amount(read.closing()),
                by.staffId(),
                by.name(),
                now.atOffset(ZoneOffset.UTC));
        database.batchUpdate(
                "insert into statement_row (statement_id, row_number, day_of, amount, reference, text)"
                        + " values (?, ?, ?, ?, ?, ?)",
                read.rows().stream()
                        .map(row -> new Object[] {
                            id.value(), row.number(), row.day(), row.amount().amount(), row.reference(), row.text()
                        })
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void close(StatementId id, @Nullable Yen closing) {
        database.update("update issuer_statement set closing = ? where id = ?", amount(closing), id.value());
    }

    private static @Nullable Long amount(@Nullable Yen yen) {
        return yen == null ? null : yen.amount();
    }

    /** The latest first. */
    List<Statement> statements(Account of) {
        return statements(
                "where s.kind = ? and s.sub = ? order by s.last_day desc, s.id desc",
                of.kind().name(),
                of.sub());
    }

    /** Until the end of the transaction nobody else marks or withdraws it. */
    Statement hold(StatementId id) {
        hold(require(id).account());
        return require(id); // it may be gone now
    }

    Statement require(StatementId id) {
        return find(id).orElseThrow(() -> ProblemException.of("problem.reconciliation.unknown"));
    }

    Optional<Statement> find(StatementId id) {
        return statements("where s.id = ?", id.value()).stream().findFirst();
    }

    private List<Statement> statements(String where, Object... values) {
        return database.query(
                STATEMENTS + where,
                (row, place) -> {
                    var closing = row.getObject("closing", Long.class);
                    return new Statement(
                            new StatementId(row.getObject("id", UUID.class)),
                            new Account(AccountKind.valueOf(row.getString("kind")), row.getString("sub")),
                            row.getString("file_name"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            row.getInt("row_count"),
                            row.getInt("mark_count"),
                            closing == null ? null : new Yen(closing),
                            row.getString("staff_name"),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                },
                values);
    }

    /** All rows of an account's statements in a range of days. */
    List<StatementRow> rows(Account of, LocalDate from, LocalDate to) {
        return database.query(
                ROWS
                        + " join issuer_statement s on s.id = r.statement_id"
                        + " where s.kind = ? and s.sub = ? and r.day_of between ? and ?",
                (row, place) -> row(row),
                of.kind().name(),
                of.sub(),
                from,
                to);
    }

    /** In the order of the file. */
    List<StatementRow> rows(StatementId id) {
        return database.query(
                ROWS + " where r.statement_id = ? order by r.row_number", (row, place) -> row(row), id.value());
    }

    List<StatementRow> openRows(StatementId id) {
        return database.query(
                ROWS
                        + " where r.statement_id = ? and not exists (select 1 from statement_mark m"
                        + " where m.statement_id = r.statement_id and m.row_number = r.row_number)"
                        + " order by r.day_of, r.row_number",
                (row, place) -> row(row),
                id.value());
    }

    private static StatementRow row(ResultSet row) throws SQLException {
        return new StatementRow(
                row.getInt("row_number"),
                row.getObject("day_of", LocalDate.class),
                new Yen(row.getLong("amount")),
                row.getString("reference"),
                row.getString("text"));
    }

    /** The lines of the book that are marked on any statement of the account. */
    Set<LineId> markedLines(Account of) {
        return new HashSet<>(database.query(
                MARKED_LINES,
                (row, place) ->
                        new LineId(new BookEntryId(row.getObject("entry_id", UUID.class)), row.getInt("position")),
                of.kind().name(),
                of.sub()));
    }

    List<ReconciliationSheet.Marked> marked(StatementId id) {
        var rows = new TreeMap<Integer, ReconciliationSheet.Marked>();
        var lines = new TreeMap<Integer, List<ReconciliationSheet.Marked.Line>>();
        database.query(
                MARKED,
                row -> {
                    var told = row(row);
                    lines.computeIfAbsent(told.number(), number -> new ArrayList<>())
                            .add(new ReconciliationSheet.Marked.Line(
                                    new LineId(
                                            new BookEntryId(row.getObject("entry_id", UUID.class)),
                                            row.getInt("position")),
                                    row.getObject("line_day", LocalDate.class),
                                    new Yen(row.getLong("line_amount"))));
                    rows.put(
                            told.number(),
                            new ReconciliationSheet.Marked(
                                    told,
                                    List.of(),
                                    row.getString("staff_name"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                },
                id.value());
        return rows.values().stream()
                .map(one -> new ReconciliationSheet.Marked(
                        one.row(), Objects.requireNonNull(lines.get(one.row().number())), one.by(), one.at()))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void mark(StatementId id, StatementRow row, Collection<BookSide> with, Actor by, Instant now) {
        database.update(
                "insert into statement_mark (statement_id, row_number, staff_id, staff_name, at) values (?, ?, ?, ?, ?)",
                id.value(),
                row.number(),
                by.staffId(),
                by.name(),
                now.atOffset(ZoneOffset.UTC));
        database.batchUpdate(
                "insert into statement_mark_line (entry_id, position, statement_id, row_number, day_of, amount)"
                        + " values (?, ?, ?, ?, ?, ?)",
                with.stream()
                        .map(line -> new Object[] {
                            line.id().entry().value(),
                            line.id().position(),
                            id.value(),
                            row.number(),
                            line.day(),
                            line.amount().amount()
                        })
                        .toList());
    }

    /** Whether it was marked. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean unmark(StatementId id, int row) {
        database.update("delete from statement_mark_line where statement_id = ? and row_number = ?", id.value(), row);
        return database.update("delete from statement_mark where statement_id = ? and row_number = ?", id.value(), row)
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(StatementId id) {
        for (var table : List.of("statement_mark_line", "statement_mark", "statement_row")) {
            database.update("delete from " + table + " where statement_id = ?", id.value());
        }
        database.update("delete from issuer_statement where id = ?", id.value());
    }

    /** Of all statements of an account until the end of a day. */
    Sums sums(Account of, LocalDate day) {
        var kind = of.kind().name();
        return Objects.requireNonNull(database.queryForObject(
                SUMS,
                (row, place) -> new Sums(
                        new Yen(row.getLong("all_rows")),
                        new Yen(row.getLong("marked_rows")),
                        new Yen(row.getLong("marked_lines"))),
                kind,
                of.sub(),
                day,
                kind,
                of.sub(),
                day,
                kind,
                of.sub(),
                day));
    }

    /** @param rows all of them; @param markedRows of these; @param markedLines of the book */
    record Sums(Yen rows, Yen markedRows, Yen markedLines) {}
}
