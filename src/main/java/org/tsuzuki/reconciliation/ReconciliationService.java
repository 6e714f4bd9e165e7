package org.tsuzuki.reconciliation;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.BookReader;

/**
 * Compares accounts with what their issuers say. A mark says that a row of a statement and lines of the book are the same
 * money; no line is ever changed by it.
 */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class ReconciliationService {

    /** The accounts of which somebody outside keeps a statement. */
    public static final Set<AccountKind> KINDS = Set.of(
            AccountKind.BANK, AccountKind.RECEIVABLE, AccountKind.AGENCY_BALANCE, AccountKind.AGENCY_CREDIT_CARD);

    /** How far before a statement lines of the book are listed; what is older counts as a sum. */
    private static final int LOOKED_BACK = 62;

    private final StatementStore store;
    private final BookReader book;
    private final BookPeriods periods;
    private final List<EntryReferences> features;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ReconciliationService(
            StatementStore store,
            BookReader book,
            BookPeriods periods,
            List<EntryReferences> features,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.periods = periods;
        this.features = features;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Those that the book has; accounts that were never used have nothing to be compared. */
    public List<Account> accounts() {
        return book.accounts(KINDS);
    }

    /** The latest first. */
    public List<Statement> statements(Account account) {
        return store.statements(account);
    }

    /**
     * How a file would be read: as last time, or as its headings tell.
     *
     * @param encoding null to tell it by the file itself
     * @throws ProblemException at "file" or "encoding" when it cannot be read
     */
    public ImportProposal proposal(Account account, byte[] content, @Nullable FileEncoding encoding) {
        var file = StatementFile.read(content, encoding);
        var last = store.layout(account);
        if (last.isEmpty()) {
            return new ImportProposal(file, StatementLayout.proposed(file, account.kind()), false, Map.of());
        }
        var found = last.get().foundIn(file);
        return new ImportProposal(file, found, true, last.get().missingIn(found));
    }

    /**
     * What importing would add.
     *
     * @throws ProblemException at "file", "encoding", "skipped", "dayOrder", "closing" or the name of a column's role
     */
    public ImportPreview preview(StatementUpload upload) {
        return read(upload);
    }

    /**
     * Imports a statement as a whole or not at all, and remembers its columns for the account.
     *
     * @throws ProblemException as for {@link #preview}, and when the statement is here already
     */
    @Staff.Owner
    @Transactional
    public StatementId importStatement(StatementUpload upload) {
        TextLimit.FILE_NAME.check("file", upload.fileName());
        if (!accounts().contains(upload.account())) {
            throw new ProblemException(Problem.of("problem.reconciliation.account"), "account");
        }
        store.hold(upload.account());
        var read = read(upload);
        var id = StatementId.next();
        try {
            store.add(id, upload, hash(upload.content()), read, actor.get(), clock.instant());
        } catch (DuplicateKeyException same) {
            throw new ProblemException(Problem.of("problem.reconciliation.same.now"), "file");
        }
        store.remember(upload.account(), upload.layout());
        tell(
                "reconciliation.imported",
                id,
                upload.fileName(),
                new Differences()
                        .compare("account", null, upload.account())
                        .compare("from", null, read.firstDay())
                        .compare("to", null, read.lastDay())
                        .compare("rows", null, read.rows().size()));
        return id;
    }

    private ImportPreview read(StatementUpload upload) {
        var account = upload.account();
        store.ofContent(account, hash(upload.content())).ifPresent(same -> {
            throw new ProblemException(
                    Problem.of("problem.reconciliation.same", same.fileName(), same.firstDay(), same.lastDay()),
                    "file");
        });
        var file = StatementFile.read(upload.content(), upload.encoding());
        var read = StatementReader.read(file, upload.layout(), account.kind());
        var fresh = withoutKnown(account, read.rows());
        if (fresh.isEmpty()) {
            throw new ProblemException(
                    Problem.of("problem.reconciliation.known", read.rows().size()), "file");
        }
        var closing = upload.closing() == null ? read.closing() : signed(account, upload.closing());
        return new ImportPreview(fresh, read.rows().size() - fresh.size(), read.leftOut(), closing);
    }

    /** Rows that an earlier statement has already, each as often as it has them, are left out. */
    private List<StatementRow> withoutKnown(Account account, List<StatementRow> rows) {
        var first =
                rows.stream().map(StatementRow::day).min(LocalDate::compareTo).orElseThrow();
        var last =
                rows.stream().map(StatementRow::day).max(LocalDate::compareTo).orElseThrow();
        var known = store.rows(account, first, last).stream()
                .collect(Collectors.groupingBy(StatementRow::placeless, HashMap::new, Collectors.counting()));
        var fresh = new ArrayList<StatementRow>();
        for (var row : rows) {
            var left = known.getOrDefault(row.placeless(), 0L);
            if (left > 0) {
                known.put(row.placeless(), left - 1);
            } else {
                fresh.add(row);
            }
        }
        return fresh;
    }

    /** What issuers call a balance: what is there, or owed to them on a card. */
    private static Yen signed(Account account, Yen closing) {
        return account.kind().accountClass().isDebit() ? closing : closing.negated();
    }

    /** Both sides of a statement, with what is proposed now. */
    public ReconciliationSheet sheet(StatementId id) {
        var statement = stored(id);
        var rows = store.openRows(id);
        var lines = openLines(statement);
        var proposals = MatchFinder.find(rows, withoutTakenBack(lines));
        var proposed =
                proposals.stream().flatMap(match -> match.lines().stream()).collect(Collectors.toSet());
        var left = lines.stream()
                .filter(line -> !proposed.contains(line.id()))
                .filter(line -> !line.day().isAfter(statement.lastDay()))
                .toList();
        var alone = withoutTakenBack(left);
        return new ReconciliationSheet(
                statement,
                rows,
                proposals,
                lines,
                alone,
                left.size() - alone.size(),
                store.marked(id),
                balance(statement));
    }

    private List<BookSide> openLines(Statement statement) {
        var account = statement.account();
        var marked = store.markedLines(account);
        var lines = book
                .lines(
                        account,
                        statement.firstDay().minusDays(LOOKED_BACK),
                        statement.lastDay().plusDays(MatchFinder.WINDOW_OF_REFERENCE))
                .stream()
                .filter(line -> !marked.contains(new LineId(line.entry(), line.position())))
                .toList();
        var references =
                references(lines.stream().map(BookReader.AccountLine::entry).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new BookSide(
                        line,
                        Stream.of(
                                        Stream.ofNullable(line.receiptNumber()),
                                        references.getOrDefault(line.entry(), List.of()).stream(),
                                        Stream.of(line.text()))
                                .flatMap(Function.identity())
                                .toList()))
                .toList();
    }

    private Map<BookEntryId, List<String>> references(Collection<BookEntryId> entries) {
        var all = new HashMap<BookEntryId, List<String>>();
        for (var feature : features) {
            feature.references(entries)
                    .forEach((entry, names) -> all.computeIfAbsent(entry, each -> new ArrayList<>())
                            .addAll(names));
        }
        return all;
    }

    /** An entry and the one that takes it back move nothing together; the issuer never hears of either. */
    private static List<BookSide> withoutTakenBack(List<BookSide> lines) {
        var byEntry =
                lines.stream().collect(Collectors.groupingBy(line -> line.line().entry()));
        var gone = new HashSet<LineId>();
        for (var line : lines) {
            var reversed = line.line().reverses();
            if (reversed != null) {
                byEntry.getOrDefault(reversed, List.of()).stream()
                        .filter(other -> other.amount().equals(line.amount().negated()) && !gone.contains(other.id()))
                        .findFirst()
                        .ifPresent(other -> gone.addAll(List.of(line.id(), other.id())));
            }
        }
        return lines.stream().filter(line -> !gone.contains(line.id())).toList();
    }

    private ReconciliationSheet.Balance balance(Statement statement) {
        var day = statement.lastDay();
        var sums = store.sums(statement.account(), day);
        var held = book.balance(statement.account(), day);
        return new ReconciliationSheet.Balance(
                day,
                held,
                held.minus(sums.markedLines()),
                sums.rows().minus(sums.markedRows()),
                sums.markedRows().minus(sums.markedLines()),
                statement.closing());
    }

    /**
     * Marks rows as the lines that they stand for, all or none.
     *
     * @return how many rows
     * @throws ProblemException when one of them was marked meanwhile, or the sums differ
     */
    @Staff.Owner
    @Transactional
    public int mark(StatementId id, Collection<Match> matches) {
        var statement = held(id);
        var rows = store.openRows(id).stream().collect(Collectors.toMap(StatementRow::number, Function.identity()));
        var lines = openLines(statement).stream().collect(Collectors.toMap(BookSide::id, Function.identity()));
        var used = new HashSet<LineId>();
        for (var match : matches) {
            if (match.lines().isEmpty()) {
                throw new ProblemException(Problem.of("problem.reconciliation.noLine"), "lines");
            }
            var row = rows.remove(match.row());
            var with = match.lines().stream()
                    .filter(used::add)
                    .map(lines::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (row == null || with.size() != match.lines().size()) {
                throw new ProblemException(Problem.of("problem.reconciliation.marked"), "lines");
            }
            check(row, with);
            store(statement, row, with);
        }
        if (!matches.isEmpty()) {
            tell(
                    "reconciliation.marked",
                    id,
                    statement.fileName(),
                    new Differences().compare("statementRows", null, ranges(matches)));
        }
        return matches.size();
    }

    private static void check(StatementRow row, List<BookSide> with) {
        var sum = with.stream().map(BookSide::amount).reduce(Yen.ZERO, Yen::plus);
        if (!sum.equals(row.amount())) {
            throw new ProblemException(
                    Problem.of(
                            "problem.reconciliation.sum",
                            sum.toString(),
                            row.amount().toString(),
                            row.amount().minus(sum).toString()),
                    "lines");
        }
    }

    private void store(Statement statement, StatementRow row, List<BookSide> with) {
        try {
            store.mark(statement.id(), row, with, actor.get(), clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(Problem.of("problem.reconciliation.marked"), "lines");
        }
    }

    /** {@code 2–40, 42}: a whole month in few words. */
    private static String ranges(Collection<Match> matches) {
        var numbers = matches.stream().map(Match::row).sorted().toList();
        var told = new ArrayList<String>();
        var first = numbers.getFirst();
        for (var place = 1; place <= numbers.size(); place++) {
            var last = numbers.get(place - 1);
            if (place == numbers.size() || numbers.get(place) != last + 1) {
                told.add(first.equals(last) ? first.toString() : first + "–" + last);
                first = place == numbers.size() ? first : numbers.get(place);
            }
        }
        return String.join(", ", told);
    }

    /** Takes the mark of a row back; one that has none stays as it is. */
    @Staff.Owner
    @Transactional
    public void unmark(StatementId id, int row) {
        var statement = held(id);
        if (store.unmark(id, row)) {
            tell(
                    "reconciliation.unmarked",
                    id,
                    statement.fileName(),
                    new Differences().compare("statementRows", row, null));
        }
    }

    /**
     * Says what the account holds at the end of the last day as the issuer tells it.
     *
     * @param closing above zero what is there, of a card what is owed; null when nobody knows
     * @throws ProblemException at "closing" when it is too much to be true
     */
    @Staff.Owner
    @Transactional
    public void tellClosing(StatementId id, @Nullable Yen closing) {
        var statement = held(id);
        var told = closing == null ? null : signed(statement.account(), closing);
        if (!Objects.equals(statement.closing(), told)) {
            store.close(id, told);
            tell(
                    "reconciliation.closing",
                    id,
                    statement.fileName(),
                    new Differences().compare("balance", statement.closing(), told));
        }
    }

    /**
     * Withdraws a statement with all its marks, as if it had never been imported.
     *
     * @throws ProblemException when the books of its last day are closed, or at "reason"
     */
    @Staff.Owner
    @Transactional
    public void withdraw(StatementId id, String reason) {
        var why = TextLimit.REASON.check("reason", reason);
        if (why.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var statement = held(id);
        periods.closedThrough()
                .filter(closed -> !statement.lastDay().isAfter(closed))
                .ifPresent(closed -> {
                    throw ProblemException.of("problem.reconciliation.closed", closed);
                });
        store.withdraw(id);
        events.publishEvent(new DomainChange(
                "reconciliation.withdrawn",
                id.toString(),
                statement.fileName(),
                new Differences()
                        .compare("account", statement.account(), null)
                        .compare("rows", statement.rows(), null)
                        .list(),
                why));
    }

    /** Writes the statement with what each row stands for, as a table for a spreadsheet. */
    public void write(StatementId id, OutputStream out) throws IOException {
        var statement = stored(id);
        StatementCsv.write(store.rows(id), store.marked(statement.id()), out);
    }

    private Statement held(StatementId id) {
        store.hold(stored(id).account());
        return stored(id); // it may be gone now
    }

    private Statement stored(StatementId id) {
        return store.find(id).orElseThrow(() -> ProblemException.of("problem.reconciliation.unknown"));
    }

    private void tell(String action, StatementId id, String label, Differences fields) {
        events.publishEvent(
                new DomainChange(action, id.toString(), TextLimit.REFERENCE.cut(label), fields.list(), null));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
