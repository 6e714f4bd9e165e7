package org.tsuzuki.book.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tsuzuki.book.BookEntry;

/** For {@code hledger check --strict ordereddates}; Ledger reads it too. */
final class HledgerJournal extends PlainTextJournal {

    /** Two blanks end a name, a semicolon begins a comment, a bar parts payee and note. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    HledgerJournal(AccountNames names, OutputStream out) {
        super(names, out);
    }

    @Override
    void declare(TreeSet<String> currencies, TreeSet<String> accounts) throws IOException {
        print("commodity 1000. JPY");
        for (var currency : currencies) {
            print("commodity 1000.00 %s", currency);
        }
        end();
        for (var account : accounts) {
            print("account %s", account);
        }
        end();
    }

    @Override
    void head(LocalDate openingDay) throws IOException {
        print("%s * opening balances", openingDay);
    }

    @Override
    void head(BookEntry entry) throws IOException {
        print("%s * %s%s", entry.day(), code(entry), plain(entry.text()));
        print("  ; id: %s", entry.id());
        print("  ; event: %s", entry.event());
        print("  ; cause: %s", plain(entry.cause().key()).replace(',', ' '));
        if (entry.reverses() != null) {
            print("  ; reverses: %s", entry.reverses());
        }
    }

    @Override
    void note(String text) throws IOException {
        print("  ; %s", text);
    }

    @Override
    void assertBalances(LocalDate day, List<RunningBalances.Held> held) throws IOException {
        print("%s * balances", day);
        for (var one : held) {
            print(
                    "  %s  0 %s = %s %s",
                    one.account(), one.commodity(), one.amount().toPlainString(), one.commodity());
        }
        end();
    }

    @Override
    String level(String name) {
        return plain(name);
    }

    @Override
    String part(String sub) {
        return plain(sub).replace(':', '-');
    }

    /** The receipt in brackets; empty ones keep a text that begins with a bracket from being taken for it. */
    private static String code(BookEntry entry) {
        var receipt = entry.cause().receiptNumber();
        if (receipt == null) {
            return entry.text().startsWith("(") ? "() " : "";
        }
        return "(" + plain(receipt).replace(')', ']') + ") ";
    }

    private static String plain(String text) {
        return BLANKS.matcher(text.replace(';', ',').replace('|', '/'))
                .replaceAll(" ")
                .strip();
    }
}
