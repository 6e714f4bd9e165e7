package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsuzuki.journey.PackagedDesk;

/** The packaged command beside an open desk, and when a killed one has left its socket. */
class ExportCommandIT {

    private static final Map<String, String> QUICK = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    @Test
    void a_killed_desk_is_exported_like_an_open_one() throws IOException {
        var data = PackagedDesk.freshData();
        var open = data.resolve("open.csv");
        var closed = data.resolve("closed.csv");

        try (var desk = PackagedDesk.start(data, false)) {
            assertWritten(export(data, open));
            desk.kill();
        }
        assertThat(data.resolve("tsuzuki.sock")).exists();
        assertWritten(export(data, closed));

        assertThat(closed).hasSameBinaryContentAs(open);
        assertThat(Files.readString(open)).contains("entry,day,recorded");
    }

    private static Console export(Path data, Path file) throws IOException {
        return Console.run(data, QUICK, "export", "book", "--format", "csv", file.toString());
    }

    private static void assertWritten(Console told) {
        assertThat(told.ended()).as(told.printed()).isZero();
        assertThat(told.printed()).contains(" is written: csv").doesNotContain("WARN", "Exception");
    }
}
