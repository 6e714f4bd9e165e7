package org.tsuzuki.export.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportedZip;
import org.tsuzuki.export.SavedExportService;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.security.OnBehalf;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
@Import(Tills.class)
class RepeatedExportsTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private RepeatedExports exports;

    @Autowired
    private RepetitionService repetitions;

    @Autowired
    private RepetitionRows rows;

    @Autowired
    private SavedExportService saved;

    @Autowired
    private ExportDelivery delivery;

    @Autowired
    private OnBehalf onBehalf;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StaffService staff;

    @Autowired
    private Tills tills;

    @Autowired
    private TestClock clock;

    @Autowired
    private Published published;

    @Autowired
    private JdbcClient database;

    @Value("${tsuzuki.data}")
    private Path data;

    @TempDir
    private Path directory;

    private BranchDetails branch;
    private StaffDetails owner;

    @BeforeEach
    void anOwnerWithASavedChoice() {
        branch = tills.branch();
        owner = tills.join(branch, Role.OWNER);
        saved.save(
                "Every day",
                new ExportOrder(
                        "audit",
                        DataFilter.EVERYTHING.with(Map.of("subject", List.of(subject()))),
                        List.of(),
                        FileFormat.CSV,
                        TextEncoding.UTF_8_MARK,
                        Language.EN));
    }

    @AfterEach
    void nothingIsRepeatedAnyMore() {
        database.sql("delete from export_repetition").update();
    }

    @Test
    void S07_a_day_is_exported_when_it_has_ended_in_japan_and_never_again() throws IOException {
        repeat(Rhythm.DAILY);
        clock.set(TODAY, LocalTime.MAX);
        exports.look();
        assertThat(files()).isEmpty();

        midnight(TODAY.plusDays(1));
        exports.look();
        exports.look();

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).startsWith("Every-day_2026-11-20_");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
        var zip = ExportedZip.of(Files.readAllBytes(files().getFirst()));
        assertThat(zip.rows()).isNotEmpty();
        assertThat(filter(zip)).containsEntry("from", "2026-11-20").containsEntry("to", "2026-11-20");
        var hash = Objects.requireNonNull(
                        (Map<?, ?>) ((List<?>) Objects.requireNonNull(zip.said().get("files"))).getFirst())
                .get("sha256");
        assertThat(published.actions().stream().filter("export.repeat.delivered"::equals))
                .hasSize(1);
        assertThat(last("export.repeat.delivered").fields())
                .contains(
                        new DomainChange.Field(
                                "rows", null, String.valueOf(zip.rows().size())),
                        new DomainChange.Field("sha256", null, String.valueOf(hash)),
                        new DomainChange.Field("export.directory", null, directory.toString()));
        assertThat(last("export.finished").fields())
                .contains(new DomainChange.Field("export.filter.subject", null, subject()));
        var told = repetitions.mine().getFirst();
        var last = Objects.requireNonNull(told.last());
        assertThat(last.state()).isEqualTo(RunState.DONE);
        assertThat(last.rows()).isEqualTo(zip.rows().size());
        assertThat(told.next()).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
        assertThat(repetitions.troubles()).isEmpty();
    }

    @Test
    void a_month_ends_with_its_last_day_also_on_the_29th_of_february() throws IOException {
        clock.set(LocalDate.of(2028, 2, 10), LocalTime.NOON);
        repeat(Rhythm.MONTHLY);
        clock.set(LocalDate.of(2028, 2, 29), LocalTime.MAX);
        exports.look();
        assertThat(files()).isEmpty();

        midnight(LocalDate.of(2028, 3, 1));
        exports.look();

        var file = files().getFirst();
        assertThat(file.getFileName().toString()).startsWith("Every-day_2028-02_");
        assertThat(filter(ExportedZip.of(Files.readAllBytes(file))))
                .containsEntry("from", "2028-02-01")
                .containsEntry("to", "2028-02-29");
    }

    @Test
    void the_month_of_the_tax_accountant_is_written_whole_when_it_has_ended() throws IOException {
        saveMonth();
        clock.set(LocalDate.of(2028, 2, 10), LocalTime.NOON);
        assertThatThrownBy(() -> repeat(Rhythm.DAILY)).hasMessageContaining("problem.export.repeat.monthly");
        repeat(Rhythm.MONTHLY);

        midnight(LocalDate.of(2028, 3, 1));
        exports.look();

        try (var zip = new ZipFile(files().getFirst().toFile());
                var manifest = zip.getInputStream(zip.getEntry("manifest.json"))) {
            var said = JsonMapper.shared().readTree(manifest.readAllBytes());
            assertThat(said.path("month").asString()).isEqualTo("2028-02");
            assertThat(said.path("remarks").toString()).doesNotContain("is not over");
            assertThat(zip.getEntry("book/trial-balance.csv")).isNotNull();
        }
        assertThat(files()).hasSize(1);
        assertThat(Objects.requireNonNull(repetitions.mine().getFirst().last()).state())
                .isEqualTo(RunState.DONE);
    }

    private void saveMonth() {
        saved.save(
                "Every day",
                new ExportOrder(
                        "month",
                        DataFilter.EVERYTHING,
                        List.of(),
                        FileFormat.FILES,
                        TextEncoding.UTF_8_MARK,
                        Language.EN));
    }

    @Test
    void what_was_missed_while_the_desk_was_closed_follows_once() throws IOException {
        repeat(Rhythm.DAILY);
        midnight(TODAY.plusDays(4));

        exports.look();
        exports.look();

        assertThat(names())
                .extracting(name -> name.substring(0, "Every-day_2026-11-20".length()))
                .containsExactly(
                        "Every-day_2026-11-20", "Every-day_2026-11-21", "Every-day_2026-11-22", "Every-day_2026-11-23");
        midnight(TODAY.plusDays(104));
        exports.look();
        assertThat(files()).hasSize(4 + 31);
    }

    @Test
    void of_two_desks_one_exports_a_period() throws Exception {
        repeat(Rhythm.DAILY);
        midnight(TODAY.plusDays(10));
        var other = new RepeatedExports(rows, delivery, onBehalf, events, transactions, clock);
        var together = new CyclicBarrier(2);

        try (var desks = Executors.newFixedThreadPool(2)) {
            for (var desk : List.of(exports, other)) {
                desks.submit(() -> {
                    together.await();
                    desk.look();
                    return true;
                });
            }
        }

        assertThat(files()).hasSize(10);
        assertThat(published.actions().stream().filter("export.repeat.delivered"::equals))
                .hasSize(10);
        assertThat(published.actions().stream().filter("export.finished"::equals))
                .hasSize(10);
    }

    @Test
    void a_directory_that_is_gone_is_told_and_tried_again_until_it_is_back() throws IOException {
        repeat(Rhythm.DAILY);
        Files.delete(directory);
        midnight(TODAY.plusDays(1));

        exports.look();

        var trouble = repetitions.troubles().getFirst();
        assertThat(trouble.name()).isEqualTo("Every day");
        assertThat(trouble.run().state()).isEqualTo(RunState.WAITING);
        assertThat(Objects.requireNonNull(trouble.run().problem()).key()).isEqualTo("problem.export.repeat.directory");
        assertThat(trouble.run().nextTry()).isEqualTo(clock.instant().plus(RepeatedExports.PAUSES.getFirst()));
        Files.createDirectory(directory);
        exports.look();
        assertThat(files()).isEmpty();

        clock.advance(RepeatedExports.PAUSES.getFirst());
        exports.look();

        assertThat(files()).hasSize(1);
        assertThat(repetitions.troubles()).isEmpty();
        assertThat(published.actions()).containsSubsequence("export.repeat.failed", "export.repeat.delivered");
    }

    @Test
    void after_growing_pauses_a_period_is_left_and_the_next_one_comes_in_time() throws IOException {
        repeat(Rhythm.DAILY);
        Files.delete(directory);
        midnight(TODAY.plusDays(1));
        exports.look();
        for (var pause : RepeatedExports.PAUSES) {
            clock.advance(pause);
            exports.look();
        }

        assertThat(repetitions.troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.run().state()).isEqualTo(RunState.FAILED));
        assertThat(clock.instant()).isBefore(Instant.parse("2026-11-21T15:00:00Z"));
        Files.createDirectory(directory);
        midnight(TODAY.plusDays(2));
        exports.look();
        assertThat(names()).singleElement().asString().startsWith("Every-day_2026-11-21");
        assertThat(repetitions.troubles()).hasSize(1);

        repeat(Rhythm.DAILY);
        exports.look();
        assertThat(files()).hasSize(2);
        assertThat(repetitions.troubles()).isEmpty();
    }

    @Test
    void an_owner_who_is_disabled_exports_nothing_and_another_owner_is_told() throws IOException {
        repeat(Rhythm.DAILY);
        tills.join(branch, Role.OWNER);
        staff.disable(owner.id());
        midnight(TODAY.plusDays(1));

        exports.look();

        assertThat(files()).isEmpty();
        assertThat(published.actions()).contains("export.repeat.leftOut").doesNotContain("export.started");
        var trouble = repetitions.troubles().getFirst();
        assertThat(trouble.owner()).isEqualTo(owner.name());
        assertThat(Objects.requireNonNull(trouble.run().problem()).key()).isEqualTo("problem.export.repeat.noOwner");
        repetitions.stopOrphan(trouble.repetition());
        assertThat(repetitions.troubles()).isEmpty();
        assertThat(rows.of(owner.id().value())).isEmpty();
    }

    @Test
    void whoever_is_no_owner_any_more_exports_nothing() throws IOException {
        repeat(Rhythm.DAILY);
        tills.join(branch, Role.OWNER);
        staff.changeDuties(owner.id(), Role.SUPERVISOR, branch.id());
        midnight(TODAY.plusDays(1));

        exports.look();

        assertThat(files()).isEmpty();
        assertThat(published.actions()).contains("export.repeat.leftOut");
    }

    @Test
    void nobody_ends_what_another_active_owner_repeats() {
        repeat(Rhythm.DAILY);
        var theirs = rows.of(owner.id().value()).getFirst();
        tills.join(branch, Role.OWNER);

        repetitions.stopOrphan(theirs.id());
        repetitions.stop("Every day");

        assertThat(rows.of(owner.id().value())).hasSize(1);
        assertThat(repetitions.mine()).isEmpty();
    }

    @Test
    void what_a_killed_desk_left_is_taken_over_after_its_time_and_not_before() throws IOException {
        repeat(Rhythm.DAILY);
        midnight(TODAY.plusDays(1));
        var repetition = rows.of(owner.id().value()).getFirst();
        var killed = rows.claim(repetition, TODAY, clock.instant()).orElseThrow();

        clock.advance(RepetitionRows.LEASE.minusSeconds(1));
        exports.look();
        assertThat(files()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        exports.look();

        assertThat(files()).hasSize(1);
        assertThat(rows.done(killed)).isFalse();
    }

    @Test
    void a_desk_that_closes_leaves_no_half_file_and_goes_on_when_it_opens() throws IOException {
        repeat(Rhythm.DAILY);
        midnight(TODAY.plusDays(1));
        delivery.close();
        try {
            exports.look();
            assertThat(files()).isEmpty();
        } finally {
            delivery.open();
        }

        exports.look();

        assertThat(files()).hasSize(1);
    }

    @Test
    void a_directory_has_to_exist_outside_of_the_data_of_the_desk() throws IOException {
        assertRefused(new RepetitionPlan(Rhythm.DAILY, "", ""), "problem.export.repeat.nowhere", "directory");
        assertRefused(new RepetitionPlan(Rhythm.DAILY, "reports", ""), "problem.export.repeat.path", "directory");
        assertRefused(
                new RepetitionPlan(Rhythm.DAILY, directory.resolve("no").toString(), ""),
                "problem.export.repeat.directory",
                "directory");
        var inside = Files.createDirectories(data.toAbsolutePath().resolve("reports"));
        var link = Files.createSymbolicLink(directory.resolve("link"), inside);
        for (var place : List.of(inside, link)) {
            assertRefused(
                    new RepetitionPlan(Rhythm.DAILY, place.toString(), ""),
                    "problem.export.repeat.inside",
                    "directory");
        }
    }

    @Test
    void an_address_is_checked_and_needs_a_mail_server() {
        assertRefused(new RepetitionPlan(Rhythm.DAILY, "", "nobody"), "problem.email.form", "mail");
        assertRefused(
                new RepetitionPlan(Rhythm.DAILY, "", "nobody@example.com"),
                "problem.export.repeat.mail.notSet",
                "mail");
    }

    private void assertRefused(RepetitionPlan plan, String problem, String field) {
        assertThatThrownBy(() -> repetitions.repeat("Every day", plan))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().key()).isEqualTo(problem);
                    assertThat(refused.field()).isEqualTo(field);
                });
        assertThat(repetitions.mine()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void the_owner_alone_has_exports_repeated(Role role) {
        tills.join(branch, role);

        assertThatThrownBy(() -> repeat(Rhythm.DAILY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> repetitions.mine()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> repetitions.troubles()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_choice_that_is_repeated_stays_until_its_repetition_is_stopped() {
        repeat(Rhythm.DAILY);
        assertThatThrownBy(() -> saved.remove("Every day")).hasMessageContaining("problem.export.repeat.stopFirst");

        repetitions.stop("Every day");
        saved.remove("Every day");

        assertThat(saved.mine()).isEmpty();
        assertThat(published.actions()).containsSubsequence("export.repeat.set", "export.repeat.stopped");
    }

    /** What was done to the owner: the invitation and its end. */
    private String subject() {
        return owner.id().value().toString();
    }

    private void repeat(Rhythm rhythm) {
        repetitions.repeat("Every day", new RepetitionPlan(rhythm, directory.toString(), ""));
    }

    private void midnight(LocalDate day) {
        clock.set(day, LocalTime.MIDNIGHT);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var all = Files.list(directory)) {
            return all.sorted().toList();
        }
    }

    private List<String> names() throws IOException {
        return files().stream().map(file -> file.getFileName().toString()).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> filter(ExportedZip zip) {
        return (Map<String, Object>) Objects.requireNonNull(zip.said().get("filter"));
    }

    private DomainChange last(String action) {
        return published.changes().stream()
                .filter(change -> change.action().equals(action))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
