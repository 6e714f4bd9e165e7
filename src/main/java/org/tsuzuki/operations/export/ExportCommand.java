package org.tsuzuki.operations.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.export.month.AccountantMonth;
import org.tsuzuki.files.OperatingSystem;
import org.tsuzuki.files.WholeFile;
import org.tsuzuki.keys.Refusal;

/** {@code export}, for whoever runs the desk. */
@SuppressWarnings("SystemOut")
public final class ExportCommand {

    private static final String USAGE = """
            export book --format hledger|beancount|yayoi|moneyforward|csv [--from DAY] [--to DAY]
                [--data DIR | --database URL] [--force] FILE
            export transactions|receipts|ledger|drawers|drawer-movements|vouchers|customers|audit
                --format csv|xlsx|jsonl|pdf [--encoding utf-8-bom|utf-8|shift-jis] [--language en|ja|zh] [--columns ID,ID…]
                [--from DAY] [--to DAY] [--customer C-000123] [--least YEN] [--most YEN]
                [--data DIR | --database URL] [--force] FILE.zip
            export month --month 2026-10 [--language en|ja|zh] [--data DIR | --database URL] [--force] FILE.zip
            export proof [--data DIR | --database URL] [--force] FILE.jsonl
            """ + VerifyCommand.USAGE;
    private static final String BOOK = "book";
    private static final String VERIFY = "verify";
    private static final String KEY = "--key";
    private static final List<String> OF_BOOKS = List.of("--format", "--from", "--to", "--data", "--database");
    private static final List<String> OF_MONTHS = List.of("--month", "--language", "--data", "--database");
    private static final List<String> OF_TABLES = List.of(
            "--format",
            "--from",
            "--to",
            "--month",
            "--data",
            "--database",
            "--encoding",
            "--language",
            "--columns",
            "--customer",
            "--least",
            "--most");
    private static final String FORCE = "--force";
    private static final String DATABASE_FILE = "tsuzuki.mv.db";
    private static final String KEY_FILE = "tsuzuki.keys";
    private static final int WRONG = 2;
    private static final int REFUSED = 1;

    private final Clock clock;
    private final Map<String, String> environment;
    private final ClosedDesk closed;

    public ExportCommand(Clock clock, Map<String, String> environment, ClosedDesk closed) {
        this.clock = clock;
        this.environment = environment;
        this.closed = closed;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && "export".equals(arguments[0]);
    }

    /**
     * @return what the process ends with: 0 when the file is there, 1 when the desk or the system refused, 2 when the
     *     command itself was wrong; the file is as it was before then
     */
    public int run(String... arguments) {
        Order order;
        try {
            if (arguments.length > 1 && VERIFY.equals(arguments[1])) {
                return verify(List.of(arguments).subList(2, arguments.length));
            }
            order = read(List.of(arguments).subList(1, arguments.length));
        } catch (Refusal wrong) {
            return say(wrong, WRONG);
        }
        try {
            write(order);
            System.out.println(order.file() + " is written: " + order.wanted().told() + ".");
            return 0;
        } catch (Refusal refusal) {
            return say(refusal, REFUSED);
        }
    }

    private static int say(Refusal refusal, int code) {
        System.err.println("tsuzuki: " + refusal.getMessage());
        return code;
    }

    /** @param database empty for the file in the data directory */
    private record Order(ExportRequest wanted, Path data, String database, boolean isNamed, Path file, boolean force) {}

    private Order read(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        var force = words.remove(FORCE);
        var options = new HashMap<String, String>();
        for (var name : OF_TABLES) {
            var place = words.indexOf(name);
            if (place >= 0) {
                if (place + 1 >= words.size()) {
                    throw new Refusal(name + " needs a word after it.", USAGE);
                }
                options.put(name, words.get(place + 1));
                words.subList(place, place + 2).clear();
            }
        }
        if (words.size() != 2
                || words.getFirst().startsWith("--")
                || words.getLast().startsWith("--")
                || !options(words.getFirst()).containsAll(options.keySet())) {
            throw new Refusal("The command is\n" + USAGE);
        }
        if (options.containsKey("--data") && options.containsKey("--database")) {
            throw new Refusal("The data lie in a data directory or on a server.", "name one: --data or --database");
        }
        var from = options.get("--from");
        var to = options.get("--to");
        var first = from == null ? null : ExportRequest.day("--from", from);
        var last = to == null ? null : ExportRequest.day("--to", to);
        var wanted = wanted(words, options, first, last);
        return new Order(
                wanted,
                Path.of(options.getOrDefault("--data", setting("TSUZUKI_DATA", "./data")))
                        .toAbsolutePath()
                        .normalize(),
                options.getOrDefault(
                        "--database", options.containsKey("--data") ? "" : setting("TSUZUKI_DATABASE", "")),
                options.containsKey("--database"),
                Path.of(setting("TSUZUKI_HERE", "")).resolve(words.getLast()).toAbsolutePath(),
                force);
    }

    private static List<String> options(String data) {
        return switch (data) {
            case BOOK -> OF_BOOKS;
            case AccountantMonth.WORD -> OF_MONTHS;
            default -> OF_TABLES;
        };
    }

    /** A table is signed, and its signature stands beside it: so FILE holds both. */
    private static String table(List<String> words) {
        if (!words.getLast().endsWith(".zip")) {
            throw new Refusal(
                    "The file holds the table and its signed manifest, so it is a zip.",
                    "name it so: " + words.getLast() + ".zip");
        }
        return words.getFirst();
    }

    private int verify(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        var place = words.indexOf(KEY);
        if (place < 0 || words.size() != 3 || place == 2) {
            throw new Refusal("The command is\n" + VerifyCommand.USAGE);
        }
        var key = words.get(place + 1);
        words.subList(place, place + 2).clear();
        return VerifyCommand.run(Path.of(setting("TSUZUKI_HERE", "")).resolve(words.getFirst()), key);
    }

    private ExportRequest wanted(
            List<String> words, Map<String, String> options, @Nullable LocalDate first, @Nullable LocalDate last) {
        return switch (words.getFirst()) {
            case ProofRequest.WORD -> new ProofRequest();
            case BOOK ->
                new BookRequest(
                        BookRequest.format(options.getOrDefault("--format", "")),
                        first == null ? LocalDate.EPOCH : first,
                        last == null ? JapanTime.today(clock) : last);
            case AccountantMonth.WORD -> {
                table(words);
                yield TableRequest.month(options);
            }
            default -> TableRequest.read(table(words), options, first, last);
        };
    }

    private String setting(String variable, String otherwise) {
        var value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : value;
    }

    private void write(Order order) {
        OperatingSystem.keepNewFilesPrivate();
        checkFile(order);
        checkDesk(order);
        try {
            var file = new WholeFile(order.file());
            if (order.force()) {
                file.replace(out -> write(order, out));
            } else {
                file.create(out -> write(order, out));
            }
        } catch (FileAlreadyExistsException taken) {
            throw taken(order);
        } catch (IOException failure) {
            throw Refusal.because(order.file() + " was not written.", failure);
        }
    }

    private static void checkFile(Order order) {
        var directory = Objects.requireNonNull(order.file().getParent());
        if (!Files.isDirectory(directory)) {
            throw new Refusal("There is no directory " + directory + ".", "make it first, or name another file");
        }
        if (Files.isDirectory(order.file())) {
            throw new Refusal(order.file() + " is a directory.", "name a file in it");
        }
        if (Files.exists(order.file()) && !order.force()) {
            throw taken(order);
        }
    }

    private static Refusal taken(Order order) {
        return new Refusal(
                "There is a file " + order.file() + " already, and it was left as it is.",
                "name another one",
                "or replace it: " + FORCE);
    }

    /** Or new ones would be made for a server on which there is no desk. */
    private void checkKeys(Order order) {
        var keys =
                Path.of(setting("TSUZUKI_KEYS", order.data().resolve(KEY_FILE).toString()));
        if (Files.notExists(keys)) {
            throw new Refusal(
                    "There is no key file " + keys + ", and without it the database is not opened.",
                    "set TSUZUKI_KEYS to the key file of that desk, or TSUZUKI_DATA to its data directory");
        }
    }

    private void checkDesk(Order order) {
        if (!order.database().isEmpty()) {
            checkKeys(order);
            return;
        }
        if (!Files.isDirectory(order.data())) {
            throw new Refusal("There is no directory " + order.data() + ".", "name the desk's with --data DIR");
        }
        if (!Files.isReadable(order.data()) || !Files.isExecutable(order.data())) {
            throw new Refusal(
                    order.data() + " belongs to another user of this computer.",
                    "run the command as the user who runs the desk");
        }
        if (Files.notExists(order.data().resolve(DATABASE_FILE)) && Files.notExists(DeskSocket.in(order.data()))) {
            throw new Refusal(
                    "There is no desk in " + order.data() + ".",
                    "name its directory with --data DIR, or its server with --database URL");
        }
    }

    /** An open desk writes what its own database holds; a server that is named is asked by itself. */
    private void write(Order order, OutputStream out) throws IOException {
        var open = order.isNamed() ? null : OpenDesk.on(order.data()).orElse(null);
        if (open == null) {
            closed.write(order.data(), order.database(), order.wanted(), out);
            return;
        }
        try (open) {
            open.write(order.wanted(), out);
        }
    }
}
