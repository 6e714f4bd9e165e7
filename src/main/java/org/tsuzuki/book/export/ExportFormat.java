package org.tsuzuki.book.export;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tsuzuki.base.Term;

/** The programs that read the book. */
public enum ExportFormat implements Term {
    HLEDGER(true, NameSet.PLAIN_TEXT, HledgerJournal::new, ".journal"),
    BEANCOUNT(true, NameSet.PLAIN_TEXT, BeancountJournal::new, ".beancount"),
    YAYOI(false, NameSet.YAYOI, YayoiCsv::new, "-yayoi.txt"),
    MONEY_FORWARD(false, NameSet.MONEY_FORWARD, MoneyForwardCsv::new, "-moneyforward.csv"),
    /** Our own table. */
    CSV(false, NameSet.PLAIN_TEXT, BookCsv::new, ".csv");

    private final boolean opening;
    private final NameSet names;
    private final BiFunction<AccountNames, OutputStream, EntryWriter> writer;
    private final String ending;

    ExportFormat(
            boolean opening, NameSet names, BiFunction<AccountNames, OutputStream, EntryWriter> writer, String ending) {
        this.opening = opening;
        this.names = names;
        this.writer = writer;
        this.ending = ending;
    }

    /** As somebody types it: {@code hledger}, {@code moneyforward}. */
    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** What the file of a range of days is called. */
    public String fileName(LocalDate from, LocalDate to) {
        return "tsuzuki-book-" + from + "_" + to + ending;
    }

    public NameSet nameSet() {
        return names;
    }

    /** Names to begin with; the owner's may differ. */
    public AccountNames names() {
        return names.proposal();
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
