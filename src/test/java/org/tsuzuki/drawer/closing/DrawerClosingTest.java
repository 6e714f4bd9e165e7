package org.tsuzuki.drawer.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.CountLine;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

@DeskTest
@Import(Tills.class)
class DrawerClosingTest {

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private ZReportService reports;

    @Autowired
    private AuditService audit;

    @Autowired
    private Tills tills;

    @Autowired
    private Published published;

    @Autowired
    private JdbcTemplate database;

    private BranchDetails branch;
    private StaffDetails supervisor;
    private StaffDetails clerk;
    private DrawerDetails drawer;

    @BeforeEach
    void aDrawerIsOpen() {
        branch = tills.branch();
        supervisor = tills.join(branch, Role.SUPERVISOR);
        clerk = tills.join(branch, Role.CLERK);
        drawer = tills.open(30_000);
    }

    @Test
    void nobody_is_told_what_should_be_there_before_it_is_counted() {
        tills.sell();

        for (var person : List.of(clerk, supervisor)) {
            tills.as(person);
            assertThat(told()).doesNotContain("33300", "33,300");
        }
        tills.as(clerk);
        assertThat(Trail.of(audit, drawer.id().toString()).toString()).doesNotContain("33300", "33,300");
        var counted = tills.count(drawer, 33_200);

        assertThat(counted.count().expected()).isEqualTo(new Yen(33_300));
        assertThat(counted.difference()).isEqualTo(new Yen(-100));
        assertThat(closing.counted(drawer.id())).contains(counted);
    }

    /** Everything that whoever is signed in can ask about an open drawer, and what they are refused with. */
    private String told() {
        var refused = refusalOf(() -> closing.close(drawer.id(), CloseApproval.NONE));
        return List.of(
                        drawers.mine(),
                        drawers.open(),
                        drawers.find(drawer.id()),
                        drawers.entries(drawer.id()),
                        closing.counted(drawer.id()),
                        reports.of(drawer.id()),
                        reports.page(ZReportFilter.ALL, PageRequest.ofSize(50)),
                        reports.outside(ZReportFilter.ALL),
                        refused)
                .toString();
    }

    @Test
    void a_small_difference_is_closed_by_the_clerk_alone() {
        var number = tills.close(drawer, 30_500);

        var report = reports.find(number).orElseThrow();
        assertThat(report.difference()).isEqualTo(new Yen(500));
        assertThat(report.approvedBy()).isNull();
        assertThat(drawers.mine()).isEmpty();
        assertThat(published.actions()).contains("drawer.counted", "drawer.closed");
    }

    @Test
    void a_difference_beyond_the_limit_needs_a_reason_and_a_supervisor_who_does_not_hold_the_drawer() {
        var counted = tills.count(drawer, 30_501);

        assertThat(counted.needsSupervisor()).isTrue();
        assertThat(refusalOf(() -> closing.close(drawer.id(), tills.word(" ", supervisor)))
                        .key())
                .isEqualTo("reason.missing");
        assertThat(refusalOf(() -> closing.close(drawer.id(), new CloseApproval("found it", null)))
                        .key())
                .isEqualTo("problem.drawer.difference");
        assertThat(refusalOf(() -> closing.close(drawer.id(), tills.word("found it", clerk)))
                        .key())
                .isEqualTo("problem.approval.ended");

        var number = closing.close(drawer.id(), tills.word("found it", supervisor));

        var report = reports.find(number).orElseThrow();
        assertThat(report.approvedBy()).isEqualTo(supervisor.name());
        assertThat(report.reason()).isEqualTo("found it");
    }

    @Test
    void a_supervisor_needs_another_one_for_their_own_drawer() {
        tills.as(supervisor);
        var own = tills.open(0);
        var counted = tills.count(own, 1_000);

        assertThat(counted.needsSupervisor()).isTrue();
        assertThat(refusalOf(() -> closing.close(own.id(), tills.word("mine", supervisor)))
                        .key())
                .isEqualTo("problem.drawer.difference");
    }

    @Test
    void a_supervisor_closes_a_colleagues_drawer_with_a_reason() {
        tills.as(supervisor);
        var counted = tills.count(drawer, 20_000);
        assertThat(counted.needsSupervisor()).isFalse();
        assertThat(refusalOf(() -> closing.close(drawer.id(), CloseApproval.NONE))
                        .key())
                .isEqualTo("reason.missing");

        var number = closing.close(drawer.id(), new CloseApproval("went home ill", null));

        var report = reports.find(number).orElseThrow();
        assertThat(report.staffName()).isEqualTo(clerk.name());
        assertThat(report.closedBy()).isEqualTo(supervisor.name());
        assertThat(report.approvedBy()).isEqualTo(supervisor.name());
    }

    @Test
    void neither_a_clerk_nor_another_branchs_supervisor_closes_it() {
        for (var stranger : List.of(tills.join(branch, Role.CLERK), tills.join(tills.branch(), Role.SUPERVISOR))) {
            tills.as(stranger);
            assertThat(refusalOf(() -> tills.count(drawer, 0)).key()).isEqualTo("problem.drawer.notOpen");
            assertThat(refusalOf(() -> closing.close(drawer.id(), CloseApproval.NONE))
                            .key())
                    .isEqualTo("problem.drawer.notOpen");
        }
    }

    @Test
    void a_count_is_void_once_cash_has_moved() {
        tills.count(drawer, 30_000);
        tills.sell();

        assertThat(closing.counted(drawer.id())).isEmpty();
        assertThat(refusalOf(() -> closing.close(drawer.id(), CloseApproval.NONE))
                        .key())
                .isEqualTo("problem.drawer.uncounted");
    }

    @Test
    void every_count_stands_on_the_report() {
        tills.count(drawer, 29_000);
        var number = tills.close(drawer, 30_000);

        assertThat(reports.find(number).orElseThrow().counts())
                .extracting(CountLine::difference)
                .containsExactly(new Yen(-1_000), Yen.ZERO);
    }

    @Test
    void it_is_handed_over_with_the_counted_cash() {
        tills.sell();
        tills.count(drawer, 33_200);
        var colleague = tills.join(branch, Role.CLERK);
        tills.as(clerk);

        var number = closing.handOver(drawer.id(), CloseApproval.NONE, tills.colleague(colleague));

        assertThat(drawers.mine()).isEmpty();
        assertThat(reports.find(number).orElseThrow().handedTo()).isEqualTo(colleague.name());
        tills.as(colleague);
        var taken = drawers.mine().orElseThrow();
        assertThat(taken.openingFloat()).isEqualTo(new Yen(33_200));
        assertThat(taken.handedFrom()).isEqualTo(number.value());
        assertThat(published.actions()).contains("drawer.handedOver");
    }

    @Test
    void only_a_colleague_of_the_same_branch_without_a_drawer_takes_it_over() {
        tills.count(drawer, 30_000);
        var elsewhere = tills.join(tills.branch(), Role.CLERK);
        var auditor = tills.join(branch, Role.AUDITOR);
        var busy = tills.join(branch, Role.CLERK);
        tills.open(0);
        tills.as(clerk);

        assertThat(refusalOf(() -> closing.handOver(drawer.id(), CloseApproval.NONE, tills.colleague(auditor)))
                        .key())
                .isEqualTo("problem.approval.ended");
        for (var wrong : List.of(clerk, elsewhere)) {
            assertThat(refusalOf(() -> closing.handOver(drawer.id(), CloseApproval.NONE, tills.colleague(wrong)))
                            .key())
                    .isEqualTo("problem.drawer.taker");
        }
        assertThat(refusalOf(() -> closing.handOver(drawer.id(), CloseApproval.NONE, tills.colleague(busy)))
                        .key())
                .isEqualTo("problem.drawer.open");
        assertThat(drawers.mine()).contains(drawer);
    }

    @Test
    void a_drawer_stays_open_while_a_renewal_is_nobodys() {
        var renewal = tills.sell();
        tills.count(drawer, 33_300);
        database.update(
                "update renewal set owner_id = null where id = ?", renewal.id().value());

        var refusal = refusalOf(() -> closing.close(drawer.id(), CloseApproval.NONE));

        assertThat(refusal.key()).isEqualTo("problem.drawer.ownerless");
        assertThat(refusal.arguments()).contains(renewal.receiptNumber());
        assertThat(drawers.mine()).contains(drawer);
        database.update(
                "update renewal set owner_id = staff_id where id = ?",
                renewal.id().value());
        closing.close(drawer.id(), CloseApproval.NONE);
        assertThat(drawers.mine()).isEmpty();
    }

    @Test
    void what_is_closed_is_closed_for_good() {
        tills.close(drawer, 30_000);

        assertThat(refusalOf(() -> tills.count(drawer, 30_000)).key()).isEqualTo("problem.drawer.notOpen");
        assertThat(refusalOf(() -> closing.close(drawer.id(), CloseApproval.NONE))
                        .key())
                .isEqualTo("problem.drawer.notOpen");
        assertThat(refusalOf(() -> drawers.payIn(new Yen(1), "late")).key()).isEqualTo("problem.drawer.closed");
    }
}
