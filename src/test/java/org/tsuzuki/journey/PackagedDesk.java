package org.tsuzuki.journey;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tsuzuki.base.Language;

/** The packaged application as a process of its own, on a free port and a data directory of its own. */
public final class PackagedDesk implements AutoCloseable {

    /** A start under the usual umask, by which everybody may read new files. */
    private static final List<String> CARELESS = List.of("/bin/sh", "-c", "umask 022; exec \"$0\" \"$@\"");

    private static final Path JAR = Path.of("target", "tsuzuki.jar");
    private static final Path UNPACKED = Path.of("target", "desk", "tsuzuki.jar");
    private static final Path LEARNT = Path.of("target", "desk", "tsuzuki.aot");
    private static final Path JOURNEYS = Path.of("target", "journeys").toAbsolutePath();
    private static final String OPEN = "Tsuzuki is open at ";
    private static final int LONGEST_START_SECONDS = 300;
    /** Pages are not better proven on a large one, which takes minutes to fill beside two browsers. */
    private static final String SMALL_DEMO = "400";

    private final Path data;
    private final int port;
    private final Process process;
    private final Thread reader;
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> open = new CompletableFuture<>();

    private PackagedDesk(Path data, boolean demo, Map<String, String> settings, List<String> launch)
            throws IOException {
        this.data = data;
        this.port = freePort();
        var command = new ArrayList<>(CARELESS);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // a desk that lives for minutes is not worth the second compiler, which takes a core from the browser
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(launch);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("TSUZUKI_DATA", data.toString());
        builder.environment().put("TSUZUKI_PORT", Integer.toString(port));
        builder.environment().put("TSUZUKI_DEMO", Boolean.toString(demo));
        builder.environment().put("TSUZUKI_DEMO_RENEWALS", SMALL_DEMO);
        builder.redirectErrorStream(true);
        process = builder.start();
        reader = Thread.ofPlatform().daemon().start(this::read); // a pipe holds on to the thread that reads it
    }

    /** Starts the desk and waits until it says that it is open. */
    public static PackagedDesk start(Path data, boolean demo) {
        return start(data, demo, Map.of());
    }

    /** With settings of the environment, such as another database. */
    public static PackagedDesk start(Path data, boolean demo, Map<String, String> settings) {
        return start(data, demo, settings, quickest());
    }

    /** With options of its machine, such as a small heap, which count more than the usual ones. */
    public static PackagedDesk startWith(Path data, List<String> options) {
        var launch = new ArrayList<>(options);
        launch.addAll(quickest());
        return start(data, false, Map.of(), launch);
    }

    /** With classes of the tests beside those that are packaged. */
    public static PackagedDesk startWith(Path data, Path classes, String beans) {
        return startWith(data, classes, beans, Map.of());
    }

    /** With classes of the tests beside those that are packaged, and settings of the environment. */
    public static PackagedDesk startWith(Path data, Path classes, String beans, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("SPRING_MAIN_SOURCES", beans);
        var launch = isPrepared()
                ? List.of(
                        "-XX:AOTCache=" + LEARNT,
                        "-Xlog:aot*=error",
                        "-cp",
                        UNPACKED + File.pathSeparator + classes,
                        "org.tsuzuki.TsuzukiApplication")
                : List.of(
                        "-Dloader.path=" + classes,
                        "-cp",
                        JAR.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
        return start(data, false, all, launch);
    }

    /** The few classes of the tests that are to run inside, in a directory of their own. */
    public static Path directoryOf(List<Class<?>> types) throws IOException {
        var directory = Files.createTempDirectory(freshData(), "classes-");
        for (var type : types) {
            var name = type.getName().replace('.', '/') + ".class";
            var copy = directory.resolve(name);
            Files.createDirectories(copy.getParent());
            try (var compiled = type.getClassLoader().getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(compiled), copy);
            }
        }
        return directory;
    }

    public static String beans(List<Class<?>> types) {
        return types.stream().map(Class::getName).collect(Collectors.joining(","));
    }

    private static PackagedDesk start(Path data, boolean demo, Map<String, String> settings, List<String> launch) {
        try {
            var desk = new PackagedDesk(data, demo, settings, launch);
            desk.open.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
            return desk;
        } catch (Exception failure) {
            throw new IllegalStateException("The packaged desk did not open", failure);
        }
    }

    /** The demo; to try one journey again and again, a directory that is filled already can be named. */
    public static PackagedDesk demo() {
        var named = System.getProperty("tsuzuki.filledDemo");
        if (named != null) {
            return start(Path.of(named), true);
        }
        var data = freshData();
        new FilledDemo(JAR, JOURNEYS).into(data);
        return start(data, true);
    }

    /** Does ahead what the first desk of a demo would do. */
    static void fillDemo() {
        if (System.getProperty("tsuzuki.filledDemo") == null) {
            new FilledDemo(JAR, JOURNEYS).fill();
        }
    }

    /** Lets the launcher prepare them, once for all processes that test this jar; the others wait for the one. */
    static void prepareQuickStarts() {
        try (var channel = FileChannel.open(
                        Files.createDirectories(JOURNEYS).resolve("unpack.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var ignored = channel.lock()) {
            new ProcessBuilder("./tsuzuki", "unpack")
                    .redirectErrorStream(true)
                    .redirectOutput(JOURNEYS.resolve("unpack.log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the launcher starts it: with what Java learnt at an earlier start, where there is that. */
    public static List<String> quickest() {
        return isPrepared()
                ? List.of("-XX:AOTCache=" + LEARNT, "-Xlog:aot*=error", "-jar", UNPACKED.toString())
                : List.of("-jar", JAR.toString());
    }

    private static boolean isPrepared() {
        try {
            return Files.exists(LEARNT)
                    && Files.getLastModifiedTime(LEARNT).compareTo(Files.getLastModifiedTime(JAR)) > 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Path freshData() {
        try {
            return Files.createTempDirectory(Files.createDirectories(JOURNEYS), "data-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                printed.add(line);
                if (line.startsWith(OPEN)) {
                    open.complete(line);
                }
            });
        } catch (IOException | UncheckedIOException ended) {
            printed.add(ended.toString());
        }
        open.completeExceptionally(new IllegalStateException(String.join("\n", printed)));
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public Path data() {
        return data;
    }

    public List<String> printed() {
        return List.copyOf(printed);
    }

    /** The code that the first visit needs; it lies in the data directory. */
    public String setUpCode() {
        try {
            return Files.readString(data.resolve("set-up-code")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first demo account of a role. */
    public Account account(String role) {
        var accounts = accounts();
        return accounts.stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** An account of a role that speaks this language, if there is one; else the first of the role. */
    public Account account(String role, Language language) {
        return accounts().stream()
                .filter(account -> account.role().equals(role))
                .max(Comparator.comparing(account -> account.line().contains(language.ownName())))
                .orElseThrow();
    }

    public List<Account> accounts() {
        try {
            var lines = Files.readAllLines(data.resolve("demo-sign-in.txt"));
            var password = lines.getLast().substring(lines.getLast().indexOf(": ") + 2);
            return lines.stream()
                    .limit(lines.size() - 1L)
                    .map(line -> new Account(line.split("\\s+")[0], password, line.split("\\s+")[1], line))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SIGKILL: nothing is flushed, nobody says goodbye. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** SIGTERM, as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    /** Ends when the process has, and everything that it printed is read. */
    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Somebody who can sign in.
     *
     * @param line what the demo says of them
     */
    public record Account(String login, String password, String role, String line) {

        public Account(String login, String password) {
            this(login, password, "", "");
        }
    }
}
