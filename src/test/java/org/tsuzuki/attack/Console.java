package org.tsuzuki.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tsuzuki.journey.PackagedDesk;

/**
 * What came of a command that was given to the packaged desk.
 *
 * @param ended the process's exit code
 */
public record Console(int ended, String printed) {

    private static final int LONGEST_SECONDS = 60;

    /** Runs until it ends by itself; a desk that opens although it should not is ended. */
    public static Console run(Path data, Map<String, String> settings, String... arguments) throws IOException {
        var process = start(data, settings, arguments);
        var printed = new StringBuffer();
        var reader = Thread.ofVirtual()
                .start(() -> process.inputReader(StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> printed.append(line).append('\n')));
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join();
            return new Console(process.waitFor(), printed.toString());
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    static Process start(Path data, Map<String, String> settings, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(PackagedDesk.quickest());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("TSUZUKI_DATA", data.toString());
        builder.environment().put("TSUZUKI_PORT", "0");
        return builder.start();
    }
}
