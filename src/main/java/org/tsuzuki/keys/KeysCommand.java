package org.tsuzuki.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsuzuki.files.KeyFile;

/** {@code keys show | rotate | sheet | restore}, for whoever runs the desk. Nothing but a sheet ever tells a key. */
@SuppressWarnings("SystemOut")
public final class KeysCommand {

    private static final String USAGE = """
            keys show [--data DIR]
            keys rotate [--data DIR] [--database URL]
            keys sheet [--data DIR] [--out FILE]
            keys restore SHEET [--data DIR]""";

    private final Clock clock;
    private final Map<String, String> environment;

    public KeysCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && "keys".equals(arguments[0]);
    }

    /** @return what the process ends with: 0 when it was done */
    public int run(String... arguments) {
        try {
            var words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
            var options = options(words);
            var keys = DeskKeys.of(options.getOrDefault("--data", "./data"), options.getOrDefault("--keys", ""));
            keys.guard().forEach(System.out::println);
            carryOut(words, options, keys);
            return 0;
        } catch (Refusal refusal) {
            System.err.println("tsuzuki: " + refusal.getMessage());
            return 1;
        }
    }

    private Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        setting("TSUZUKI_DATA", "--data", options);
        setting("TSUZUKI_KEYS", "--keys", options);
        setting("TSUZUKI_DATABASE", "--database", options);
        for (var name : List.of("--data", "--database", "--out")) {
            var place = words.indexOf(name);
            if (place >= 0 && place + 1 < words.size()) {
                options.put(name, words.get(place + 1));
                words.subList(place, place + 2).clear();
            }
        }
        return options;
    }

    private void setting(String variable, String option, Map<String, String> options) {
        var value = environment.getOrDefault(variable, "");
        if (!value.isBlank()) {
            options.put(option, value);
        }
    }

    private void carryOut(List<String> words, Map<String, String> options, DeskKeys keys) {
        switch (String.join(" ", words).replaceFirst("^restore .+", "restore")) {
            case "show" -> show(keys);
            case "rotate" -> rotate(keys, options);
            case "sheet" -> sheet(keys, options.getOrDefault("--out", ""));
            case "restore" -> restore(keys, words.size() == 2 ? words.get(1) : "");
            default -> throw new Refusal("the commands are\n" + USAGE);
        }
    }

    private static void show(DeskKeys keys) {
        var ring = keys.read();
        System.out.println(keys.place());
        for (var key : ring.keys()) {
            var use = key.equals(ring.newest(key.purpose())) ? "in use" : "kept for what is older";
            System.out.printf(Locale.ROOT, "%-12s %s  %s  %s%n", key.purpose().word(), key.id(), key.made(), use);
        }
    }

    private void rotate(DeskKeys keys, Map<String, String> options) {
        var rotation = new KeyRotation(keys, LocalDate.now(clock));
        var address = options.getOrDefault("--database", "");
        var file = address.isEmpty() ? Optional.of(DatabaseFile.in(keys.data())) : DatabaseFile.at(address);
        if (file.isPresent()) {
            rotation.ofFile(file.get());
        } else {
            rotation.ofServer(new Login(
                    address,
                    environment.getOrDefault("TSUZUKI_DATABASE_USER", ""),
                    environment.getOrDefault("TSUZUKI_DATABASE_PASSWORD", "")));
            System.out.println("Copy the key file to every desk on this database before any of them starts again.");
        }
        System.out.println("New keys are in use from the next start; the old ones stay for what is older. Print a new"
                + " recovery sheet (./tsuzuki keys sheet) and renew the copy of " + keys.place() + ".");
    }

    private static void sheet(DeskKeys keys, String out) {
        var sheet = RecoverySheet.write(keys.read());
        if (out.isEmpty()) {
            System.out.print(sheet);
            return;
        }
        try {
            new KeyFile(Path.of(out)).create(sheet);
            System.out.println(out + " holds every key. Print it, delete the file, and lock the paper away.");
        } catch (FileAlreadyExistsException taken) {
            throw new Refusal("There is a file " + out + " already. Name another one.");
        } catch (IOException failure) {
            throw Refusal.because(out + " cannot be written.", failure);
        }
    }

    private static void restore(DeskKeys keys, String sheet) {
        try {
            var ring = RecoverySheet.read(typed(sheet));
            if (!Files.isDirectory(keys.data())) {
                throw new Refusal("There is no directory " + keys.data() + ".", "name the desk's with --data DIR");
            }
            if (keys.file().exists()) {
                keepExisting(keys, ring);
                return;
            }
            var database = DatabaseFile.in(keys.data());
            if (database.hasContent()) {
                database.keyOf(ring);
            }
            keys.file().create(KeyText.write(ring));
            System.out.println(keys.place() + " is written again; the desk can be opened.");
        } catch (IOException failure) {
            throw Refusal.because("The keys were not put back.", failure);
        }
    }

    private static String typed(String sheet) throws IOException {
        if (sheet.isEmpty()) {
            throw new Refusal("Name the file into which the sheet was typed: keys restore SHEET");
        }
        if (!Files.isReadable(Path.of(sheet))) {
            throw new Refusal("There is no file " + sheet + " that can be read.");
        }
        return Files.readString(Path.of(sheet), StandardCharsets.UTF_8);
    }

    private static void keepExisting(DeskKeys keys, KeyRing ring) {
        if (!keys.read().equals(ring)) {
            throw new Refusal(
                    "There is another key file at " + keys.place() + ", and it is not overwritten.",
                    "if the sheet is the right one, move that file away first and keep it");
        }
        System.out.println(keys.place() + " holds the keys of this sheet already.");
    }
}
