package org.tsuzuki.book.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.book.BookEntry;

/** For {@code bean-check}. Levels of a name begin with a capital letter or digit and have letters, digits and hyphens. */
final class BeancountJournal extends PlainTextJournal {

    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9-]+");
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    BeancountJournal(AccountNames names, OutputStream out) {
        super(names, out);
    }

    @Override
    void declare(TreeSet<String> currencies, TreeSet<String> accounts) throws IOException {
        print("option \"operating_currency\" \"JPY\"");
        end();
        print("%s commodity JPY", LONG_AGO);
        for (var currency : currencies) {
            print("%s commodity %s", LONG_AGO, currency);
        }
        end();
        for (var account : accounts) {
            print("%s open %s", LONG_AGO, account);
        }
        end();
    }

    @Override
    void head(LocalDate openingDay) throws IOException {
        print("%s * \"opening balances\"", openingDay);
    }

    @Override
    void head(BookEntry entry) throws IOException {
        print("%s * %s", entry.day(), quoted(entry.text()));
        var receipt = entry.cause().receiptNumber();
        if (receipt != null) {
            print("  receipt: %s", quoted(receipt));
        }
        print("  id: %s", quoted(entry.id().toString()));
        print("  event: %s", quoted(entry.event().name()));
        print("  cause: %s", quoted(entry.cause().key()));
        if (entry.reverses() != null) {
            print("  reverses: %s", quoted(entry.reverses().toString()));
        }
    }

    @Override
    void note(String text) throws IOException {
        print("    note: %s", quoted(text));
    }

    /** It looks at the beginning of a day, so what is held at an evening is told of the next. */
    @Override
    void assertBalances(LocalDate day, List<RunningBalances.Held> held) throws IOException {
        for (var one : held) {
            print(
                    "%s balance %s  %s %s",
                    day.plusDays(1), one.account(), one.amount().toPlainString(), one.commodity());
        }
        end();
    }

    @Override
    String level(String name) {
        return Stream.of(name.split(":", -1)).map(BeancountJournal::capital).collect(Collectors.joining(":"));
    }

    /** Where letters had to give way, a part of their hash keeps two accounts apart. */
    @Override
    String part(String sub) {
        var written = capital(sub);
        return written.equalsIgnoreCase(sub)
                ? written
                : written + "-" + Integer.toHexString(sub.hashCode()).toUpperCase(Locale.ROOT);
    }

    private static String capital(String text) {
        var written = OTHERS.matcher(text).replaceAll("-");
        var begun = written.startsWith("-") || written.isEmpty() ? "X" + written : written;
        return begun.substring(0, 1).toUpperCase(Locale.ROOT) + begun.substring(1);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
