package org.tsuzuki.security.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.voucher.vault.Bought.one;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.chain.StoredChain;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.drawer.closing.ZReportService;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.voucher.vault.VaultService;
import org.tsuzuki.voucher.vault.VoucherEntry;

@DeskTest
@Import(Tills.class)
class RefusedAccessTest {

    private static final DomainChange.Field ROLE = new DomainChange.Field("refused", null, "role");
    private static final DomainChange.Field SCOPE = new DomainChange.Field("refused", null, "scope");

    @Autowired
    private Tills tills;

    @Autowired
    private AuditService audit;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private ZReportService reports;

    @Autowired
    private TransactionService transactions;

    @Autowired
    private ResultService results;

    @Autowired
    private ExportService exports;

    @Autowired
    private VoucherEntry entry;

    @Autowired
    private VaultService vault;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    private BranchDetails branch;
    private StaffDetails clerk;

    @BeforeEach
    void aClerk() {
        branch = tills.branch();
        clerk = tills.join(branch, Role.CLERK);
    }

    @Test
    void a_door_that_a_role_may_not_pass_leaves_an_entry_without_what_was_typed() {
        var customer = UUID.randomUUID();

        assertThatThrownBy(() -> audit.erase(customer.toString(), "a secret sentence"))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(refusals())
                .singleElement()
                .returns(clerk.name(), AuditLine::staffName)
                .returns("CLERK", AuditLine::role)
                .returns("audit.erase", AuditLine::label)
                .returns("audit.erase", AuditLine::subjectId)
                .returns(List.of(ROLE), AuditLine::fields)
                .returns(null, AuditLine::reason);
        assertThat(rows()).doesNotContain("a secret sentence", customer.toString());
        assertThat(rows()).contains(branch.id().value().toString());
        assertThat(StoredChain.broken(database)).isEmpty();
    }

    @Test
    void a_refusal_belongs_to_the_renewal_it_was_about() {
        tills.join(branch, Role.AUDITOR);
        var renewal = new RenewalId(UUID.randomUUID());

        assertThatThrownBy(() -> results.fail(renewal, "it did not work")).isInstanceOf(AccessDeniedException.class);

        assertThat(story(renewal.value()))
                .singleElement()
                .returns("renewal.fail", AuditLine::label)
                .returns(renewal.value(), AuditLine::renewal);
    }

    @Test
    void the_same_within_a_minute_is_left_out_and_told_with_the_next() {
        for (var time = 0; time < 5; time++) {
            refused();
        }
        assertThat(refusals()).hasSize(1);

        clock.advance(Duration.ofSeconds(60));
        refused();

        assertThat(refusals())
                .hasSize(2)
                .first()
                .returns(List.of(ROLE, new DomainChange.Field("leftOut", null, "4")), AuditLine::fields);
    }

    @Test
    void nobody_fills_the_log_by_asking_for_ever_new_things() {
        tills.join(branch, Role.AUDITOR);
        for (var time = 0; time < 3 * RefusalLog.MOST_IN_A_MINUTE; time++) {
            var renewal = new RenewalId(UUID.randomUUID());
            assertThatThrownBy(() -> results.fail(renewal, "x")).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(refusals()).hasSize(RefusalLog.MOST_IN_A_MINUTE);
        tills.as(clerk);
        refused();
        assertThat(refusals()).hasSize(RefusalLog.MOST_IN_A_MINUTE + 1);
    }

    @Test
    void a_refusal_inside_of_work_that_is_rolled_back_stays_and_reaches_the_person_as_it_was() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> audit.erase("x", "y")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(refusals()).hasSize(1);
        assertThat(StoredChain.broken(database)).isEmpty();
    }

    @Test
    void a_voucher_of_another_branch_is_refused_with_an_entry() {
        var stored = one(entry);
        tills.join(tills.branch(), Role.CLERK);

        assertThatThrownBy(() -> vault.reveal(stored.id(), "curious")).hasMessageContaining("problem.voucher.branch");

        assertThat(story(stored.id().value()))
                .first()
                .returns("voucher.reveal", AuditLine::label)
                .returns(List.of(SCOPE), AuditLine::fields)
                .returns(null, AuditLine::reason);
    }

    @Test
    void a_colleagues_drawer_and_z_report_are_refused_with_an_entry() {
        var drawer = tills.open(10_000);
        tills.join(branch, Role.CLERK);

        assertThat(drawers.find(drawer.id())).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> tills.count(drawer, 10_000)).hasMessageContaining("problem.drawer.notOpen");
        tills.as(clerk);
        var report = tills.close(drawer, 10_000);
        tills.join(branch, Role.CLERK);
        assertThat(reports.find(report)).isEmpty();

        assertThat(refusals())
                .extracting(AuditLine::label)
                .containsExactly("drawer.zReport", "drawer.see", "drawer.see");
        assertThat(refusals())
                .extracting(AuditLine::subjectId)
                .contains(report.toString(), drawer.id().toString());
        assertThat(closing.counted(drawer.id())).isEmpty();
    }

    @Test
    void a_list_of_another_branch_is_refused_with_an_entry() {
        var other = tills.branch();
        tills.as(clerk);
        var ofOther = of(other);

        transactions.page(ofOther, PageRequest.ofSize(10));
        transactions.count(ofOther);
        transactions.page(of(branch), PageRequest.ofSize(10));

        assertThat(refusals())
                .singleElement()
                .returns("branch.list", AuditLine::label)
                .returns(other.id().value().toString(), AuditLine::subjectId)
                .returns(List.of(SCOPE), AuditLine::fields);
    }

    @Test
    void an_export_that_is_not_for_the_role_is_refused_with_an_entry() {
        var wanted = order("customers");

        assertThatThrownBy(() -> exports.start(wanted)).hasMessageContaining("problem.export.noData");

        assertThat(refusals()).singleElement().returns("export.customers", AuditLine::label);
    }

    @Test
    void what_nobody_has_and_what_is_not_refused_leaves_no_entry() {
        assertThatThrownBy(() -> exports.start(order("no such data"))).hasMessageContaining("problem.export.noData");
        assertThatThrownBy(() -> drawers.payIn(Yen.ZERO, "nothing")).hasMessageContaining("problem.drawer.amount");

        assertThat(refusals()).isEmpty();
    }

    private static ExportOrder order(String data) {
        return new ExportOrder(data, DataFilter.EVERYTHING, List.of(), FileFormat.CSV, TextEncoding.UTF_8, Language.EN);
    }

    private static TransactionFilter of(BranchDetails branch) {
        return new TransactionFilter(
                null, null, null, null, branch.id().value(), null, null, null, Set.of(), Set.of(), AmountRange.ALL);
    }

    private void refused() {
        assertThatThrownBy(() -> audit.erase("x", "y")).isInstanceOf(AccessDeniedException.class);
    }

    /** Those at this test's branch, the newest first. */
    private List<AuditLine> refusals() {
        var mine = database.queryForList(
                "select id from audit_entry where action = 'access.refused' and branch_id = ?",
                Long.class,
                branch.id().value());
        var filter = new AuditFilter("", "", "access.refused", null, null);
        return AsSystem.call(() -> audit.find(filter, PageRequest.ofSize(500))).stream()
                .filter(line -> mine.contains(line.id()))
                .toList();
    }

    private String rows() {
        return database.queryForList(
                        "select * from audit_entry where action = 'access.refused' and branch_id = ?",
                        branch.id().value())
                .toString();
    }

    private List<AuditLine> story(UUID subject) {
        return AsSystem.call(() -> audit.find(AuditFilter.of(subject.toString()), PageRequest.ofSize(10)));
    }
}
