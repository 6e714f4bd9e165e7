package org.tsuzuki.book.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.database.Writers;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Every line of the book in the order of its days, each with what its entry says. */
@Component
class BookLineData implements DataSet<BookLineData.Row> {

    private static final String TABLES = "book_entry e join book_line l on l.entry_id = e.id";
    private static final String LINES = """
            select e.id, e.day_of, e.at, e.event, e.branch_id, e.staff_id, e.text, e.receipt_number, e.cause, e.reverses_id,
                l.account_id, l.amount, l.currency, l.foreign_amount
            from\s""" + TABLES;

    /** Lines of an entry stand together; H2, which would sort them all by a third key, has them in their order anyway. */
    private static final String ORDER = " order by e.day_of, e.id";

    private static final String WHOLE_ORDER = ORDER + ", l.position";
    private static final int NAMED_AT_ONCE = 500;

    private final CursorReader cursor;
    private final JdbcTemplate database;
    private final AccountLabels labels;
    private final AgencyService agency;
    private final StaffService staff;
    private final boolean embedded;

    BookLineData(
            CursorReader cursor,
            JdbcTemplate database,
            AccountLabels labels,
            AgencyService agency,
            StaffService staff,
            Writers writers) {
        this.cursor = cursor;
        this.database = database;
        this.labels = labels;
        this.agency = agency;
        this.staff = staff;
        this.embedded = writers.oneAtATime();
    }

    private record Named(String id, Trilingual label) {}

    private record Names(Map<Integer, Named> accounts, Map<UUID, String> branches, Map<UUID, String> staff) {}

    /** The line at which the cursor stands. */
    static final class Row {

        private final ResultSet line;
        private final Names names;
        private final Map<String, String> events;

        private Row(ResultSet line, Names names, Map<String, String> events) {
            this.line = line;
            this.names = names;
            this.events = events;
        }

        @Nullable
        String text(int place) throws SQLException {
            return line.getString(place);
        }

        Instant at() throws SQLException {
            return line.getObject(3, OffsetDateTime.class).toInstant();
        }

        String event(Language language) throws SQLException {
            return events.computeIfAbsent(line.getString(4), event -> Messages.get(language, "bookEvent." + event));
        }

        String branch() throws SQLException {
            return names.branches().getOrDefault(line.getObject(5, UUID.class), "");
        }

        String staff() throws SQLException {
            return names.staff().getOrDefault(line.getObject(6, UUID.class), "");
        }

        @Nullable
        Named account() throws SQLException {
            return names.accounts().get(line.getInt(11));
        }

        @Nullable
        Long debit() throws SQLException {
            var amount = line.getLong(12);
            return amount > 0 ? amount : null;
        }

        @Nullable
        Long credit() throws SQLException {
            var amount = line.getLong(12);
            return amount < 0 ? -amount : null;
        }
    }

    @Override
    public String word() {
        return "ledger";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Reach reach() {
        return Reach.ACCOUNTS;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("entry", row -> row.text(1)),
                Column.day("day", row -> row.line.getObject(2, LocalDate.class)),
                Column.time("recorded", Row::at),
                Column.words("event", Row::event),
                Column.text("branch", Row::branch),
                Column.text("clerk", Row::staff),
                Column.text("text", row -> row.text(7)),
                Column.text("receipt", row -> row.text(8)),
                Column.text("account", row -> {
                    var account = row.account();
                    return account == null ? null : account.id();
                }),
                Column.words("accountName", (row, language) -> {
                    var account = row.account();
                    return account == null ? null : account.label().in(language);
                }),
                Column.yen("debit", Row::debit),
                Column.yen("creditSide", Row::credit),
                Column.text("currency", row -> row.text(13)),
                Column.text("foreign", row -> {
                    BigDecimal amount = row.line.getBigDecimal(14);
                    return amount == null ? null : amount.toPlainString();
                }),
                Column.text("cause", row -> row.text(9)),
                Column.text("reverses", row -> row.text(10)));
    }

    @Override
    public long count(DataFilter filter) {
        return cursor.count(TABLES, within(filter));
    }

    @Override
    public void read(DataFilter filter, RowReceiver<Row> receiver) throws IOException {
        var names = names();
        var narrowed = within(filter);
        var events = new HashMap<String, String>();
        cursor.read(
                LINES + narrowed.where() + (embedded ? ORDER : WHOLE_ORDER),
                narrowed,
                line -> receiver.take(new Row(line, names, events)));
    }

    private static Conditions within(DataFilter filter) {
        return new Conditions().inDays("e.day_of", filter).equal("e.branch_id", filter.branch());
    }

    /** Read once, before the first line: while a cursor is open, nothing else is asked. */
    private Names names() {
        return new Names(
                accounts(),
                agency.branches().stream()
                        .collect(Collectors.toMap(branch -> branch.id().value(), BranchDetails::name)),
                staff.staff().stream()
                        .collect(Collectors.toMap(member -> member.id().value(), StaffDetails::name)));
    }

    private Map<Integer, Named> accounts() {
        var known = new HashMap<Integer, Account>();
        database.query("select id, kind, sub from book_account", row -> {
            known.put(row.getInt(1), new Account(AccountKind.valueOf(row.getString(2)), row.getString(3)));
        });
        var called = new HashMap<Account, Trilingual>();
        var all = new ArrayList<>(known.values());
        for (var from = 0; from < all.size(); from += NAMED_AT_ONCE) {
            called.putAll(labels.of(all.subList(from, Math.min(all.size(), from + NAMED_AT_ONCE))));
        }
        var named = new HashMap<Integer, Named>();
        known.forEach((id, account) -> named.put(id, new Named(account.toString(), whole(account, called))));
        return named;
    }

    private static Trilingual whole(Account account, Map<Account, Trilingual> called) {
        var kind = Messages.all(account.kind().key());
        var sub = called.getOrDefault(account, Trilingual.same(account.sub()));
        return new Trilingual(
                (kind.zh() + " " + sub.zh()).strip(),
                (kind.ja() + " " + sub.ja()).strip(),
                (kind.en() + " " + sub.en()).strip());
    }
}
