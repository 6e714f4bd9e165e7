package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsuzuki.journey.PackagedDesk;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent or typed, the log stays readable and says nothing about anybody. */
class HostileInputIT {

    private static final String MARK = "FORGED-LINE";
    private static final int BAD_LOOKS = 5;

    private static List<String> printed = List.of();
    private static Path data = Path.of("");

    @BeforeAll
    static void attack() throws IOException {
        data = PackagedDesk.freshData();
        var temporary = Files.createDirectory(data.resolve("temporary"));
        try (var desk = PackagedDesk.startWith(
                data,
                TestClasses.of(List.of(HostileDoors.class)),
                HostileDoors.class.getName(),
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary))) {
            send(Visitor.of(desk));
            desk.close();
            printed = desk.printed();
        }
    }

    private static void send(Visitor visitor) {
        for (var look = 0; look < BAD_LOOKS; look++) {
            visitor.get("/check?lang=%ff%0a" + MARK + "%0d%e2%80%a8" + MARK);
        }
        visitor.get("/check?lang=%e2%80%ae%0a" + MARK + "&code=%00%1b%5b2J" + MARK);
        for (var planted : List.of(HostileDoors.NAME, HostileDoors.NUMBER)) {
            var text = URLEncoder.encode(planted, StandardCharsets.UTF_8);
            visitor.get("/check?code=" + text);
            visitor.get("/check?code=%ff" + text);
            visitor.get("/check/" + text + "?lang=" + text);
            visitor.get("/" + text + "?" + text + "=%zz");
            visitor.get("/%zz" + text);
            visitor.get("/sign-in", "X-" + planted + ": " + planted, "Cookie: JSESSIONID=" + planted);
            visitor.post("/sign-in", "username=" + text + "&password=" + text);
            visitor.post("/sign-in", "username=%ff" + text + "&password=" + text);
            visitor.post("/?v-r=uidl&v-uiId=0", "{\"" + planted + "\":\"" + planted);
            visitor.send("GET / HTTP/1.1\r\nHost: " + planted + "<\r\n\r\n");
        }
    }

    @Test
    void S13_a_bad_parameter_leaves_at_most_one_line_and_begins_none() {
        assertThat(printed.stream().filter(line -> line.contains(MARK)).count()).isLessThanOrEqualTo(BAD_LOOKS);
        assertThat(printed).noneMatch(line -> line.startsWith(MARK) || line.startsWith("\tat "));
        assertThat(log()).noneMatch(line -> line.startsWith(MARK));
        assertThat(log().stream().filter(line -> line.contains(MARK)).count()).isLessThanOrEqualTo(BAD_LOOKS);
    }

    @Test
    void each_line_of_the_log_is_json_without_signs_that_nobody_sees() {
        assertThat(log()).isNotEmpty().allSatisfy(line -> {
            assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue();
            assertThat(line).doesNotMatch(".*[\\p{Cc}\\p{Cf}\\u2028\\u2029].*").hasSizeLessThan(30_000);
        });
    }

    @Test
    void what_the_database_refused_is_told_without_what_was_typed() {
        assertThat(printed).anyMatch(line -> line.matches(HostileDoors.DONE + "[3-9]"));
        assertThat(log())
                .anyMatch(line -> line.contains("SQL state 23505") && line.contains("\\tat org.tsuzuki.customer"))
                .anyMatch(line -> line.contains("SQL state 22018"));
        for (var planted : List.of(HostileDoors.NAME, HostileDoors.NUMBER, HostileDoors.DIGITS)) {
            assertThat(printed).as("the console").noneMatch(line -> line.contains(planted));
            assertThat(filesWith(planted)).as(planted).isEmpty();
        }
    }

    @Test
    void the_log_is_for_its_owner_alone_and_keeps_no_code_or_password() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("logs"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("logs/tsuzuki.log"))))
                .isEqualTo("rw-------");
        assertThat(log()).noneMatch(line -> line.contains("Tsuzuki is open at") || line.contains("one-time code"));
    }

    private static List<String> log() {
        return read(data.resolve("logs").resolve("tsuzuki.log")).lines().toList();
    }

    /** Everything but the database itself: log, traces, temporary files. */
    private static List<Path> filesWith(String planted) {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".mv.db"))
                    .filter(file -> read(file).contains(planted))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
