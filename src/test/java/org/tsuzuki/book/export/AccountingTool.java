package org.tsuzuki.book.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tsuzuki.Programs;
import org.tsuzuki.book.TrialBalance;

/** A program of others that adds a book up by itself, how it is asked, and what it is installed by. */
public enum AccountingTool {
    HLEDGER(
            ExportFormat.HLEDGER,
            "hledger",
            List.of("hledger", "-f", "book", "check", "--strict", "ordereddates"),
            List.of("hledger", "-f", "book", "balance", "--flat", "-B", "-N", "-O", "csv")),
    LEDGER(
            ExportFormat.HLEDGER,
            "ledger",
            List.of("ledger", "-f", "book", "balance"),
            List.of(
                    "ledger",
                    "-f",
                    "book",
                    "balance",
                    "--flat",
                    "-B",
                    "--no-total",
                    "--format",
                    "%(account), %(quantity(display_total)) JPY\\n")),
    BEANCOUNT(
            ExportFormat.BEANCOUNT,
            "beancount",
            List.of("bean-check", "book"),
            List.of("bean-query", "-f", "csv", "book", "select account, sum(weight) group by account"));

    private static final Pattern BALANCE = Pattern.compile("\"?([^\",]+?) *\"?, *\"?(-?\\d+) JPY *\"?");

    private final ExportFormat format;
    private final String installed;
    private final List<String> check;
    private final List<String> balance;

    AccountingTool(ExportFormat format, String installed, List<String> check, List<String> balance) {
        this.format = format;
        this.installed = installed;
        this.check = check;
        this.balance = balance;
    }

    public ExportFormat format() {
        return format;
    }

    public void mustBeThere() {
        Programs.mustBeThere(check.getFirst(), installed, "nobody but us has added the book up");
    }

    /** What the program says against a book; nothing when it adds up. */
    public String complaint(Path directory, String book) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("book"), book);
        return run(directory, check, true);
    }

    /** What the accounts of each kind hold by its sums, in order; a kind is called as in the English proposal. */
    public Map<String, List<Long>> balances(Path directory, String book) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("book"), book);
        var balances = new TreeMap<String, List<Long>>();
        run(directory, balance, false).lines().forEach(line -> {
            var found = BALANCE.matcher(line);
            if (found.matches() && Long.parseLong(found.group(2)) != 0) {
                balances.computeIfAbsent(kind(found.group(1)), kind -> new ArrayList<>())
                        .add(Long.parseLong(found.group(2)));
            }
        });
        balances.values().forEach(held -> held.sort(null));
        return balances;
    }

    /** What the desk says in the same form. */
    public static Map<String, List<Long>> balances(TrialBalance desk) {
        var names = AccountNames.english();
        var balances = new TreeMap<String, List<Long>>();
        for (var line : desk.lines()) {
            var held = line.closing().amount();
            if (held != 0) {
                balances.computeIfAbsent(kind(names.of(line.account()).name()), kind -> new ArrayList<>())
                        .add(held);
            }
        }
        balances.values().forEach(held -> held.sort(null));
        return balances;
    }

    /** The first two levels of an account. */
    static String kind(String account) {
        var levels = account.split(":", -1);
        return (levels[0] + ":" + levels[1]).replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    private static String run(Path directory, List<String> command, boolean complaintOnly)
            throws IOException, InterruptedException {
        var ended = Programs.run(directory, command);
        return ended.code() != 0 ? ended.said() + "\n(" + ended.code() + ")" : complaintOnly ? "" : ended.said();
    }
}
