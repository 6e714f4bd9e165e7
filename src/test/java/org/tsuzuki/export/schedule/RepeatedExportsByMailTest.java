package org.tsuzuki.export.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportedZip;
import org.tsuzuki.export.SavedExportService;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** Mails go to a real SMTP server on this machine. */
@DeskTest
@Import(Tills.class)
class RepeatedExportsByMailTest {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private RepeatedExports exports;

    @Autowired
    private RepetitionService repetitions;

    @Autowired
    private RepetitionRows rows;

    @Autowired
    private SavedExportService saved;

    @Autowired
    private Tills tills;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path directory;

    private StaffDetails owner;

    /** Kept when the server is away for a while. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("tsuzuki.mail.host", () -> "127.0.0.1");
        properties.add("tsuzuki.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("tsuzuki.mail.from", () -> "desk@example.com");
        properties.add("tsuzuki.mail.tls", () -> "false");
    }

    @BeforeEach
    void anOwnerWithASavedChoice() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        owner = tills.join(tills.branch(), Role.OWNER);
        saved.save(
                "毎日",
                new ExportOrder(
                        "vouchers",
                        DataFilter.EVERYTHING,
                        List.of(),
                        FileFormat.CSV,
                        TextEncoding.UTF_8_MARK,
                        Language.EN));
    }

    @AfterEach
    void nothingIsRepeatedAnyMore() {
        database.sql("delete from export_repetition").update();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void the_zip_arrives_once() throws Exception {
        repetitions.repeat("毎日", new RepetitionPlan(Rhythm.DAILY, "", " Tax@Example.com "));
        tomorrow();

        exports.look();
        exports.look();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("Tax@example.com");
        assertThat(message.getSubject()).isEqualTo("Export: 毎日");
        var attached = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(attached.getContentType()).startsWith("application/zip");
        assertThat(attached.getFileName()).contains("2026-11-20").endsWith(".zip");
        try (var stream = attached.getInputStream()) {
            assertThat(ExportedZip.of(stream.readAllBytes()).said()).containsEntry("dataSet", "vouchers");
        }
        assertThat(repetitions.troubles()).isEmpty();
    }

    @Test
    void a_mail_that_is_refused_is_told_and_tried_again_while_the_file_stays_one() throws IOException {
        repetitions.repeat("毎日", new RepetitionPlan(Rhythm.DAILY, directory.toString(), "tax@example.com"));
        SERVER.stop();
        tomorrow();
        exports.look();
        assertProblem("problem.export.repeat.mail.unreachable", RunState.WAITING);
        SERVER.start();

        clock.advance(RepeatedExports.PAUSES.getFirst());
        exports.look();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(directory.toFile().list()).hasSize(1);
        assertThat(repetitions.troubles()).isEmpty();
    }

    @Test
    void a_zip_of_more_than_ten_megabytes_is_told_instead_of_mailed() throws IOException {
        repetitions.repeat("毎日", new RepetitionPlan(Rhythm.DAILY, directory.toString(), "tax@example.com"));
        var name = rows.of(owner.id().value()).getFirst().file(TestClock.TODAY);
        try (var file = new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            file.setLength(ExportDelivery.LARGEST_MAIL + 1L);
        }
        tomorrow();

        exports.look();

        assertProblem("problem.export.repeat.mail.large", RunState.FAILED);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_that_a_killed_desk_had_begun_is_asked_for_and_not_sent_again() {
        repetitions.repeat("毎日", new RepetitionPlan(Rhythm.DAILY, "", "tax@example.com"));
        tomorrow();
        var killed = rows.claim(rows.of(owner.id().value()).getFirst(), TestClock.TODAY, clock.instant())
                .orElseThrow();
        rows.beginMail(killed);
        clock.advance(RepetitionRows.LEASE);

        exports.look();

        assertProblem("problem.export.repeat.mail.unsure", RunState.FAILED);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    private void assertProblem(String key, RunState state) {
        var trouble = repetitions.troubles().getFirst().run();
        assertThat(Objects.requireNonNull(trouble.problem()).key()).isEqualTo(key);
        assertThat(trouble.state()).isEqualTo(state);
    }

    private void tomorrow() {
        clock.set(TestClock.TODAY.plusDays(1), LocalTime.MIDNIGHT);
    }
}
