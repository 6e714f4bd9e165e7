package org.tsuzuki.book.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookReader.Opening;

/**
 * What hledger and beancount have in common: an opening entry, the entries, and after each month what every account that
 * moved holds then, which the other program checks against its own sums.
 */
abstract class PlainTextJournal implements EntryWriter {

    /** Where the value of foreign money goes that is there no more, by the rates at which it came and went. */
    static final String CONVERSION = "Equity:Conversion";

    private final AccountNames names;
    private final Writer out;
    private final RunningBalances balances = new RunningBalances();
    private LocalDate last = LocalDate.EPOCH;
    private @Nullable YearMonth month;

    PlainTextJournal(AccountNames names, OutputStream out) {
        this.names = names;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public final void begin(BookExtract extract) throws IOException {
        last = extract.to();
        var currencies = new TreeSet<String>();
        var declared = new TreeSet<String>();
        for (var account : extract.accounts()) {
            declared.add(name(account));
            if (account.kind() == AccountKind.FOREIGN_CASH) {
                currencies.add(account.sub());
            }
        }
        if (extract.openings().stream().anyMatch(PlainTextJournal::isConverted)) {
            declared.add(level(CONVERSION));
        }
        declare(currencies, declared);
        var openings = extract.openings().stream()
                .filter(opening -> !isNothing(opening))
                .toList();
        if (!openings.isEmpty()) {
            head(extract.from());
            for (var opening : openings) {
                open(opening);
            }
            end();
            month = YearMonth.from(extract.from());
        }
    }

    private void open(Opening opening) throws IOException {
        var account = name(opening.account());
        var yen = BigDecimal.valueOf(opening.yen().amount());
        if (!RunningBalances.isForeign(opening)) {
            post(account, yen);
        } else if (isConverted(opening)) {
            if (opening.foreign().signum() != 0) {
                post(account, opening.foreign(), Objects.requireNonNull(opening.currency()), BigDecimal.ZERO);
            }
            if (yen.signum() != 0) {
                post(level(CONVERSION), yen);
            }
        } else {
            post(account, opening.foreign(), Objects.requireNonNull(opening.currency()), yen.abs());
        }
    }

    private static boolean isNothing(Opening opening) {
        return opening.yen().amount() == 0 && opening.foreign().signum() == 0;
    }

    /** Whether what is left of foreign money and of its value cannot stand in one line. */
    private static boolean isConverted(Opening opening) {
        return RunningBalances.isForeign(opening)
                && !isNothing(opening)
                && opening.foreign().signum() != Long.signum(opening.yen().amount());
    }

    @Override
    public final void write(BookEntry entry) throws IOException {
        var its = YearMonth.from(entry.day());
        if (month != null && its.isAfter(month)) {
            assertBalances(month.atEndOfMonth(), balances.takeMoved());
        }
        month = its;
        head(entry);
        for (var line : entry.lines()) {
            post(line);
        }
        end();
    }

    private void post(BookLine line) throws IOException {
        var account = name(line.account());
        var yen = BigDecimal.valueOf(line.amount().amount());
        var foreign = line.foreign();
        if (foreign != null && RunningBalances.isForeign(line)) {
            post(account, foreign.amount(), foreign.currency(), yen.abs());
        } else {
            post(account, yen);
            if (foreign != null) {
                note(foreign.toString());
            }
        }
    }

    private void post(String account, BigDecimal yen) throws IOException {
        balances.add(account, RunningBalances.YEN, yen);
        print("  %s  %s JPY", account, yen.toPlainString());
    }

    private void post(String account, BigDecimal foreign, String currency, BigDecimal value) throws IOException {
        balances.add(account, currency, foreign);
        print("  %s  %s %s @@ %s JPY", account, foreign.toPlainString(), currency, value.toPlainString());
    }

    @Override
    public final void finish() throws IOException {
        if (month != null) {
            assertBalances(last, balances.all());
        }
        out.flush();
    }

    private String name(Account account) {
        var name = names.of(account);
        var levels = level(name.name());
        return name.sub().isEmpty() ? levels : levels + ":" + part(name.sub());
    }

    /** The levels of a name, each as this format takes it. */
    abstract String level(String name);

    /** A sub-account as one level of a name. */
    abstract String part(String sub);

    abstract void declare(TreeSet<String> currencies, TreeSet<String> accounts) throws IOException;

    abstract void head(LocalDate openingDay) throws IOException;

    abstract void head(BookEntry entry) throws IOException;

    abstract void note(String text) throws IOException;

    abstract void assertBalances(LocalDate day, List<RunningBalances.Held> held) throws IOException;

    final void end() throws IOException {
        print("");
    }

    final void print(String line, Object... values) throws IOException {
        out.write(values.length == 0 ? line : line.formatted(values));
        out.write('\n');
    }
}
