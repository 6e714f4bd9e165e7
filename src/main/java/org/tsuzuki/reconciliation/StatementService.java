package org.tsuzuki.reconciliation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.BookReader;

/** What issuers say of our accounts: their statements are read from files, kept row by row, and withdrawn when they were wrong. */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class StatementService {

    /** The accounts of which somebody outside keeps a statement. */
    public static final Set<AccountKind> KINDS = Set.of(
            AccountKind.BANK, AccountKind.RECEIVABLE, AccountKind.AGENCY_BALANCE, AccountKind.AGENCY_CREDIT_CARD);

    private final StatementStore store;
    private final BookReader book;
    private final BookPeriods periods;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    StatementService(
            StatementStore store,
            BookReader book,
            BookPeriods periods,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.periods = periods;
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
        events.publishEvent(store.require(id)
                .changed(
                        "reconciliation.imported",
                        new Differences()
                                .compare("account", null, upload.account())
                                .compare("from", null, read.firstDay())
                                .compare("to", null, read.lastDay())
                                .compare("rows", null, read.rows().size())));
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
        read.rows().stream()
                .filter(row -> row.day().isAfter(JapanTime.today(clock)))
                .findFirst()
                .ifPresent(row -> {
                    throw new ProblemException(
                            Problem.of("problem.reconciliation.future", row.number(), row.day()),
                            ColumnRole.DAY.name());
                });
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

    /**
     * Says what the account holds at the end of the last day as the issuer tells it.
     *
     * @param closing above zero what is there, of a card what is owed; null when nobody knows
     * @throws ProblemException at "closing" when it is too much to be true
     */
    @Staff.Owner
    @Transactional
    public void tellClosing(StatementId id, @Nullable Yen closing) {
        var statement = store.hold(id);
        var told = closing == null ? null : signed(statement.account(), closing);
        if (!Objects.equals(statement.closing(), told)) {
            store.close(id, told);
            events.publishEvent(statement.changed(
                    "reconciliation.closing", new Differences().compare("balance", statement.closing(), told)));
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
        var statement = store.hold(id);
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

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
