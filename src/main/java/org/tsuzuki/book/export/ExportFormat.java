package org.tsuzuki.book.export;

import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.tsuzuki.base.Term;

/** The programs that read the book. */
public enum ExportFormat implements Term {
    HLEDGER(true, AccountNames::english, HledgerJournal::new),
    BEANCOUNT(true, AccountNames::english, BeancountJournal::new),
    YAYOI(false, AccountNames::yayoi, YayoiCsv::new),
    MONEY_FORWARD(false, AccountNames::moneyForward, MoneyForwardCsv::new),
    /** Our own table. */
    CSV(false, AccountNames::english, BookCsv::new);

    private final boolean opening;
    private final Supplier<AccountNames> names;
    private final BiFunction<AccountNames, OutputStream, EntryWriter> writer;

    ExportFormat(
            boolean opening, Supplier<AccountNames> names, BiFunction<AccountNames, OutputStream, EntryWriter> writer) {
        this.opening = opening;
        this.names = names;
        this.writer = writer;
    }

    /** Names to begin with; the owner's may differ. */
    public AccountNames names() {
        return names.get();
    }

    /** Whether it begins with what the accounts held before. */
    boolean hasOpening() {
        return opening;
    }

    EntryWriter writer(AccountNames named, OutputStream out) {
        return writer.apply(named, out);
    }

    /** Whether the program takes a name as it is; one that would be cut or changed there is another account. */
    boolean takes(AccountName name) {
        return this != YAYOI || (fits(name.name()) && fits(name.sub()));
    }

    private static boolean fits(String name) {
        return YayoiCsv.canWrite(name) && !YayoiCsv.isNameTooLong(name);
    }
}
