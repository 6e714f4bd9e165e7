package org.tsuzuki.book.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.Account;

/** Writes the book for other programs: those that prove it, and those of accountants. */
@Service
@Staff.Accounting
public class BookExport {

    private static final int MOST_NAMED = 20;

    private final BookFiles files;
    private final BookNames names;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BookExport(
            BookFiles files,
            BookNames names,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.names = names;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The accounts of a range that keep an export back, because they have no name or one that would be changed. */
    public List<NameFinding> findings(ExportFormat format, LocalDate from, LocalDate to) {
        return files.findings(format, from, to);
    }

    /**
     * Writes a range under the names that the owner gave or left as proposed.
     *
     * @throws ProblemException as below, and when the days run backwards
     */
    public void write(ExportFormat format, LocalDate from, LocalDate to, OutputStream out) throws IOException {
        if (to.isBefore(from)) {
            throw new ProblemException(Problem.of("problem.book.export.days"), "to");
        }
        write(format, from, to, files.names(format, from, to), out);
    }

    /**
     * Writes all entries of a range of Japan days. They are read in parts and no transaction spans them, so that a slow
     * download holds neither memory nor a connection; the audit log hears of it before the first. The stream is flushed
     * and left open.
     *
     * @throws ProblemException before anything is written, when accounts have no name, or one that the format cannot take
     */
    public void write(ExportFormat format, LocalDate from, LocalDate to, AccountNames called, OutputStream out)
            throws IOException {
        check(format, called, files.accounts(format, from, to));
        transaction.executeWithoutResult(status -> tell(format, from, to));
        files.write(format, from, to, called, () -> {}, out);
    }

    private void check(ExportFormat format, AccountNames called, List<Account> accounts) {
        var unnamed = new ArrayList<Account>();
        var misnamed = new ArrayList<Account>();
        for (var account : accounts) {
            var name = called.find(account);
            if (name.isEmpty()) {
                unnamed.add(account);
            } else if (!format.takes(name.get())) {
                misnamed.add(account);
            }
        }
        if (!unnamed.isEmpty()) {
            throw ProblemException.of("problem.book.export.unnamed", told(unnamed));
        }
        if (!misnamed.isEmpty()) {
            throw ProblemException.of("problem.book.export.misnamed", told(misnamed), YayoiCsv.LONGEST_NAME);
        }
    }

    private Trilingual told(Collection<Account> accounts) {
        return new Trilingual(told(Language.ZH, accounts), told(Language.JA, accounts), told(Language.EN, accounts));
    }

    private String told(Language language, Collection<Account> accounts) {
        var labels = names.labels(accounts);
        var rest = accounts.size() > MOST_NAMED ? " …" : "";
        return accounts.stream()
                .limit(MOST_NAMED)
                .map(account -> (Messages.get(language, account.kind().key()) + " "
                                + labels.getOrDefault(account, Trilingual.same(account.sub()))
                                        .in(language))
                        .strip())
                .collect(Collectors.joining(" / ", "", rest));
    }

    private void tell(ExportFormat format, LocalDate from, LocalDate to) {
        var fields = List.of(
                new DomainChange.Field("from", null, from.toString()),
                new DomainChange.Field("to", null, to.toString()));
        events.publishEvent(new DomainChange("book.exported", "book", format.name(), fields, null));
    }
}
