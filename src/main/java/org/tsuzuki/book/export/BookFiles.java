package org.tsuzuki.book.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookReader;

/** The book in the form of another program, written as it is read. */
@Component
class BookFiles {

    /** How many entries are in memory at a time. */
    static final int PART = 500;

    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private final BookReader book;
    private final BookNames names;

    BookFiles(BookReader book, BookNames names) {
        this.book = book;
        this.names = names;
    }

    /** All that a file of these days names. */
    List<Account> accounts(ExportFormat format, LocalDate from, LocalDate to) {
        return book.used(format.hasOpening() ? BEFORE_ALL : from, to);
    }

    /** As the owner called them or left them proposed. */
    AccountNames names(ExportFormat format, LocalDate from, LocalDate to) {
        return names.names(format.nameSet(), accounts(format, from, to));
    }

    /** The accounts that keep a file back, because they have no name or one that would be changed. */
    List<NameFinding> findings(ExportFormat format, LocalDate from, LocalDate to) {
        var accounts = accounts(format, from, to);
        var called = names.names(format.nameSet(), accounts);
        var labels = names.labels(accounts);
        return accounts.stream()
                .filter(account -> !called.find(account).filter(format::takes).isPresent())
                .map(account -> new NameFinding(
                        account,
                        labels.getOrDefault(account, Trilingual.same(account.sub())),
                        called.find(account).map(BookFiles::inOne).orElse("")))
                .toList();
    }

    private static String inOne(AccountName name) {
        return name.sub().isEmpty() ? name.name() : name.name() + " / " + name.sub();
    }

    /**
     * Writes all entries of a range of Japan days; their accounts have names that the format takes. The stream is flushed
     * and left open.
     *
     * @param each is run before each entry
     */
    void write(ExportFormat format, LocalDate from, LocalDate to, AccountNames called, Runnable each, OutputStream out)
            throws IOException {
        var writer = format.writer(called, out);
        var openings = format.hasOpening() ? book.openings(from) : List.<BookReader.Opening>of();
        writer.begin(new BookExtract(from, to, accounts(format, from, to), openings));
        List<BookEntry> part = book.behind(null, from, to, PART);
        while (!part.isEmpty()) {
            for (var entry : part) {
                each.run();
                writer.write(entry);
            }
            part = part.size() < PART ? List.of() : book.behind(part.getLast(), from, to, PART);
        }
        writer.finish();
    }
}
