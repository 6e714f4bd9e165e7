package org.tsuzuki.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {

    private static final Logger LOGGER = new LoggerContext().getLogger("org.example.Somebody");
    private static final String ROW = "Unique index violation: VALUES ( 'Li Na', '09012345678' )";

    @Property(tries = 200)
    void whatever_is_told_stays_one_line_of_json_that_hides_nothing(@ForAll String text) {
        var line = line("told {}", null, text, new IllegalStateException(text));

        assertThat(line).endsWith("\n").hasSizeLessThan(40_000);
        assertThat(line.strip()).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*");
        assertThat(read(line).get("message").asString()).startsWith("told ");
        assertThat(console("told {}", new IllegalStateException(text), text).strip())
                .doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*");
    }

    @Test
    void signs_that_turn_text_round_are_written_as_their_numbers() {
        assertThat(read(line("a\nb\u202Ec\u2028d\u0000e\u200Bf", null))
                        .get("message")
                        .asString())
                .isEqualTo("a<U+000A>b<U+202E>c<U+2028>d<U+0000>e<U+200B>f");
    }

    @Test
    void a_message_and_a_stack_are_cut() {
        var deep = new IllegalStateException("x".repeat(100_000), new IllegalArgumentException("y".repeat(100_000)));

        var told = read(line("z".repeat(100_000), deep));

        assertThat(told.get("message").asString()).hasSize(2_001).endsWith("…");
        assertThat(told.get("error").asString()).hasSizeLessThan(600);
        assertThat(told.get("stack").asString()).hasSizeLessThanOrEqualTo(8_000);
    }

    @Test
    void an_error_of_the_database_is_told_by_its_codes_whoever_wrapped_it() {
        var refused = new SQLException(ROW, "23505", 23505);
        var stored = new ConstraintViolationException(
                "could not execute: " + ROW, refused, "\"PUBLIC.STAFF_LOGIN ON PUBLIC.STAFF VALUES ('Li Na')\"");
        var told = new IllegalStateException(new DataIntegrityViolationException("refused: " + ROW, stored));

        var line = line("Request failed: " + told.getMessage(), told);

        assertThat(line).doesNotContain("Li Na", "09012345678");
        assertThat(read(line).get("error").asString())
                .isEqualTo("java.lang.IllegalStateException"
                        + " (SQL state 23505, code 23505, constraint PUBLIC.STAFF_LOGIN)");
        assertThat(read(line).get("stack").asString())
                .contains(
                        "org.hibernate.exception.ConstraintViolationException",
                        "\tat " + getClass().getName());
        assertThat(console("failed {}", null, told)).doesNotContain("Li Na").contains("constraint PUBLIC.STAFF_LOGIN");
    }

    @Test
    void what_else_hangs_on_an_error_is_not_told_either() {
        var next = new SQLException("first", "23505", 1);
        next.setNextException(new SQLException(ROW, "23505", 1));
        var beside = new IllegalStateException("beside");
        beside.addSuppressed(new SQLException(ROW, "22001", 1));

        assertThat(line("a", next)).doesNotContain("Li Na");
        assertThat(line("a", beside)).doesNotContain("Li Na");
        assertThat(line("a {}", null, beside)).doesNotContain("Li Na");
    }

    @Test
    void nor_is_what_lies_below_an_error_of_the_database() {
        var below = new SQLException("refused", "22018", 1, new IllegalStateException(ROW));

        assertThat(line("a", below)).doesNotContain("Li Na");
        assertThat(console("a", new IllegalStateException(below))).doesNotContain("Li Na");
    }

    @Test
    void a_number_that_could_not_be_read_is_not_repeated() {
        assertThat(line("a", new IllegalArgumentException(new NumberFormatException("For input string: 09012345678"))))
                .doesNotContain("09012345678");
    }

    @Test
    void whoever_runs_the_desk_reads_why_the_database_is_not_there() {
        var gone = new SQLException("FATAL: password authentication failed for user \"desk\"", "28P01");

        assertThat(line("a", new IllegalStateException("no connection", gone)))
                .contains("no connection", "password authentication failed");
    }

    private static JsonNode read(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private static String line(String message, @Nullable Throwable error, Object... parts) {
        return new LogLine().format(event(message, error, parts));
    }

    private static String console(String message, @Nullable Throwable error, Object... parts) {
        return new ConsoleLine().format(event(message, error, parts));
    }

    private static LoggingEvent event(String message, @Nullable Throwable error, Object... parts) {
        return new LoggingEvent(LogLineTest.class.getName(), LOGGER, Level.WARN, message, error, parts);
    }
}
