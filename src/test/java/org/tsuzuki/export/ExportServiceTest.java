package org.tsuzuki.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.renewal.TransactionFixtures;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

@DeskTest
@Import({Tills.class, EndlessData.class})
class ExportServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @Autowired
    private ExportService exports;

    @Autowired
    private ExportEnds ends;

    @Autowired
    private ExportRuns runs;

    @Autowired
    private EndlessData endless;

    @Autowired
    private Tills tills;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Published published;

    @Autowired
    private JdbcClient database;

    @Value("${tsuzuki.data}")
    private Path data;

    private final String channel = TransactionFixtures.channel();
    private StaffDetails clerk;
    private BranchDetails branch;

    @BeforeEach
    void twoBranches() {
        branch = tills.branch();
        clerk = tills.join(branch, Role.CLERK);
        var fixtures = new TransactionFixtures(database);
        fixtures.store(fixtures.row(channel, clerk, NOON).named("Mine", ""));
        var other = tills.join(tills.branch(), Role.CLERK);
        fixtures.store(fixtures.row(channel, other, NOON).named("Theirs", ""));
        tills.as(clerk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CLERK      | transactions receipts vouchers
                    SUPERVISOR | transactions receipts drawers drawer-movements vouchers audit
                    AUDITOR    | transactions receipts ledger drawers drawer-movements vouchers audit month
                    OWNER      | transactions receipts ledger drawers drawer-movements vouchers customers audit month
                    """)
    void everybody_is_offered_what_they_may_export_and_gets_nothing_else(Role role, String offered) {
        tills.join(branch, role);

        var open = exports.choices().stream()
                .map(ExportChoice::data)
                .filter(word -> !word.equals(EndlessData.WORD))
                .toList();

        assertThat(open).containsExactly(offered.split(" "));
        for (var word : List.of(
                "transactions",
                "receipts",
                "ledger",
                "drawers",
                "drawer-movements",
                "vouchers",
                "customers",
                "audit",
                "month")) {
            var order = order(word, DataFilter.EVERYTHING);
            if (open.contains(word)) {
                assertThat(exports.count(order)).isNotNegative();
            } else {
                assertThatThrownBy(() -> exports.count(order)).isInstanceOf(ProblemException.class);
                assertThatThrownBy(() -> exports.start(order)).isInstanceOf(ProblemException.class);
                assertThatThrownBy(() -> exports.write(order, OutputStream.nullOutputStream()))
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @Test
    void a_clerk_gets_her_branch_whatever_she_asks_for_and_the_auditor_all() throws IOException {
        assertThat(names()).containsExactly("Mine");

        tills.join(branch, Role.AUDITOR);
        assertThat(names()).containsExactlyInAnyOrder("Mine", "Theirs");
    }

    @Test
    void a_supervisor_gets_the_drawers_of_one_branch_only() {
        tills.join(branch, Role.SUPERVISOR);

        var allowed = exports.allowed(order("drawers", DataFilter.EVERYTHING));

        assertThat(allowed.filter().branch()).isEqualTo(branch.id().value());
    }

    private List<String> names() throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(mine(), out);
        var zip = ExportedZip.of(out.toByteArray());
        var place = zip.columns().indexOf("customerName");
        return zip.rows().stream().map(row -> row.get(place)).toList();
    }

    private ExportOrder mine() {
        return order("transactions", DataFilter.EVERYTHING.with(Map.of("channel", List.of(channel))));
    }

    private static ExportOrder order(String data, DataFilter filter) {
        return new ExportOrder(data, filter, List.of(), FileFormat.CSV, TextEncoding.UTF_8_MARK, Language.EN);
    }

    @Test
    void it_runs_in_the_background_and_waits_for_its_download() throws Exception {
        var line = finished(exports.start(mine()));

        assertThat(line.state()).isEqualTo(ExportState.READY);
        assertThat(line.rows()).isEqualTo(1);
        var file = exports.open(line.id());
        assertThat(file.name()).isEqualTo("transactions.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.path().getParent())))
                .isEqualTo("rwx------");
        assertThat(ExportedZip.of(Files.readAllBytes(file.path())).rows()).hasSize(1);
    }

    @Test
    void S07_the_audit_log_has_filter_rows_and_hash_and_every_download() throws Exception {
        var line = finished(exports.start(mine()));
        var file = exports.open(line.id());

        var files = (List<?>) Objects.requireNonNull(
                ExportedZip.of(Files.readAllBytes(file.path())).said().get("files"));
        var sha = (Map<?, ?>) files.getFirst();
        assertThat(published.changes())
                .extracting(DomainChange::action)
                .containsSubsequence("export.started", "export.finished", "export.downloaded");
        assertThat(published.changes().stream()
                        .filter(change -> change.action().equals("export.finished"))
                        .findFirst()
                        .orElseThrow()
                        .fields())
                .contains(
                        new DomainChange.Field("export.filter.channel", null, channel),
                        new DomainChange.Field("rows", null, "1"),
                        new DomainChange.Field("sha256", null, (String) sha.get("sha256")));
    }

    @Test
    void nobody_else_gets_the_file_and_nobody_whose_rights_are_gone() throws Exception {
        tills.join(branch, Role.OWNER);
        var line = finished(exports.start(order("customers", DataFilter.EVERYTHING)));
        var owner = line.id();

        tills.join(branch, Role.OWNER);
        assertThatThrownBy(() -> exports.open(owner)).isInstanceOf(ProblemException.class);

        database.sql("update export_run set staff_id = ? where id = ?")
                .params(clerk.id().value(), owner.value())
                .update();
        tills.as(clerk);
        assertThatThrownBy(() -> exports.open(owner)).hasMessageContaining("problem.export.noData");

        database.sql("update export_run set data_set = 'transactions', request = 'data=transactions' where id = ?")
                .params(owner.value())
                .update();
        assertThatThrownBy(() -> exports.open(owner)).hasMessageContaining("problem.export.otherBranch");
        assertThat(published.changes())
                .filteredOn(change -> change.action().equals("access.refused"))
                .extracting(DomainChange::label, DomainChange::subjectId)
                .as("each of them is told to the audit log")
                .containsExactly(
                        tuple("export.open", owner.toString()),
                        tuple("export.customers", "customers"),
                        tuple("export.open", owner.toString()));
    }

    @Test
    void a_file_goes_after_seven_days() throws Exception {
        var line = finished(exports.start(mine()));
        var file = exports.open(line.id()).path();
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        ends.end();
        assertThat(file).exists();

        clock.advance(Duration.ofSeconds(1));

        assertThat(exports.mine()).isEmpty();
        assertThatThrownBy(() -> exports.open(line.id())).hasMessageContaining("problem.export.gone");
        ends.end();
        assertThat(file).doesNotExist();
        assertThat(runs.findById(line.id())).isEmpty();
    }

    @Test
    void one_that_is_cancelled_leaves_nothing_and_the_others_go_on() throws Exception {
        var line = exports.start(order(EndlessData.WORD, DataFilter.EVERYTHING));
        endless.reached(3_000);
        assertThat(exports.find(line.id()).rows()).isPositive();
        assertThat(exports.find(line.id()).isRunning()).isTrue();
        assertThat(finished(exports.start(mine())).state()).isEqualTo(ExportState.READY);

        exports.cancel(line.id());

        assertThat(finished(line).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(data.resolve("exports").resolve(line.id() + ".part")).doesNotExist();
        assertThat(published.changes()).extracting(DomainChange::action).contains("export.cancelled");
        assertThatThrownBy(() -> exports.open(line.id())).hasMessageContaining("problem.export.gone");
    }

    @Test
    void three_at_a_time_are_enough_for_one_person() throws Exception {
        var running = new ArrayList<ExportLine>();
        for (var i = 0; i < ExportService.MOST_RUNNING; i++) {
            running.add(exports.start(order(EndlessData.WORD, DataFilter.EVERYTHING)));
        }

        assertThatThrownBy(() -> exports.start(mine())).hasMessageContaining("problem.export.running");

        for (var each : running) {
            exports.cancel(each.id());
            finished(each);
        }
    }

    @Test
    void one_that_a_killed_desk_left_is_told_as_failed_and_its_draft_goes() throws Exception {
        var line = finished(exports.start(mine()));
        var draft = data.resolve("exports").resolve(line.id() + ".part");
        Files.move(exports.open(line.id()).path(), draft);
        database.sql("update export_run set state = 'RUNNING', sha256 = null, finished_at = null where id = ?")
                .params(line.id().value())
                .update();

        ends.interrupted();

        assertThat(exports.find(line.id()).state()).isEqualTo(ExportState.FAILED);
        assertThat(draft).doesNotExist();
        assertThat(published.changes()).extracting(DomainChange::action).contains("export.failed");
    }

    @Test
    void one_whose_reader_goes_away_is_told_as_failed() {
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("the browser went away");
            }
        };

        assertThatThrownBy(() -> exports.write(mine(), gone)).isInstanceOf(IOException.class);

        assertThat(published.changes()).extracting(DomainChange::action).contains("export.started", "export.failed");
    }

    /** The thread that writes ends by itself; whoever waits asks for what is stored. */
    private ExportLine finished(ExportLine line) throws InterruptedException {
        for (var i = 0; i < 1_000 && exports.find(line.id()).isRunning(); i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        return exports.find(line.id());
    }
}
