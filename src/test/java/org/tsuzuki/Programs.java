package org.tsuzuki;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of others that read what the desk writes. */
public final class Programs {

    private Programs() {}

    /** Skips the test where a program is missing, and says what nobody has looked at then. */
    public static void mustBeThere(String program, String installed, String undone) {
        var there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        assumeTrue(there, program + " is not installed, so " + undone + ": apt-get install " + installed);
    }

    /** What a program says and how it ended. */
    public static Ended run(Path directory, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var program = builder.start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(program.waitFor(), said);
    }

    /** @param code 0 when all is well */
    public record Ended(int code, String said) {}
}
