package org.tsuzuki.drawer.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

@DeskTest
@Import(Tills.class)
class ZReportServiceTest {

    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private ZReportService reports;

    @Autowired
    private Tills tills;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private PlatformTransactionManager transactions;

    private BranchDetails branch;
    private StaffDetails clerk;

    @BeforeEach
    void atTheCounter() {
        branch = tills.branch();
        clerk = tills.join(branch, Role.CLERK);
    }

    @Test
    void it_says_everything_that_happened_and_reads_as_it_was_written() {
        var drawer = tills.open(30_000);
        var failed = tills.sell();
        tills.sell();
        tills.refund(failed, "CASH");
        drawers.payIn(new Yen(5_000), "more change");
        drawers.payOut(new Yen(2_000), "stamps");

        var report = reports.find(tills.close(drawer, 36_300)).orElseThrow();

        assertThat(report.number()).hasToString(branch.code() + "-Z-000001");
        assertThat(report.opening().sum()).isEqualTo(new Yen(30_000));
        assertThat(List.of(report.cashIn(), report.cashOut(), report.paidIn(), report.paidOut()))
                .containsExactly(new Yen(6_600), new Yen(3_300), new Yen(5_000), new Yen(2_000));
        assertThat(report.expected()).isEqualTo(new Yen(36_300));
        assertThat(report.counted().pieces().sum()).isEqualTo(new Yen(36_300));
        assertThat(report.moves()).extracting(EntryLine::reason).containsExactly("more change", "stamps");
        assertThat(report.takings())
                .singleElement()
                .extracting(TenderTotal::count, TenderTotal::in, TenderTotal::out)
                .containsExactly(3, new Yen(6_600), new Yen(3_300));
    }

    @Test
    void takings_by_means_by_channel_and_by_tax_come_to_the_same() {
        var drawer = tills.open(0);
        tills.refund(tills.sell(), "CREDIT_CARD");
        tills.sell();
        var open = tills.sell();

        var report = reports.find(tills.close(drawer, 9_900)).orElseThrow();

        var net = new Yen(6_600);
        assertThat(report.takings())
                .extracting(taking -> taking.method().in(Language.EN), TenderTotal::net)
                .containsExactly(tuple("Cash", new Yen(9_900)), tuple("Credit card", new Yen(-3_300)));
        assertThat(section(report, "Takings by channel")).isEqualTo(net);
        assertThat(section(report, "Takings by tax")).isEqualTo(net);
        assertThat(report.sections().getLast().rows())
                .hasSize(2)
                .anyMatch(row -> row.label().en().contains(open.receiptNumber())
                        && row.label().en().contains(clerk.name()));
    }

    @Test
    void closing_asks_the_database_no_more_for_many_receipts_than_for_one() {
        var quiet = tills.open(0);
        tills.sell();
        var one = questionsOfClosing(quiet, 3_300);
        var busy = tills.open(0);
        for (var sale = 0; sale < 5; sale++) {
            tills.sell();
        }

        assertThat(questionsOfClosing(busy, 16_500)).isEqualTo(one);
    }

    private long questionsOfClosing(DrawerDetails drawer, long sum) {
        tills.count(drawer, sum);
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        closing.close(drawer.id(), CloseApproval.NONE);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    private static Yen section(ZReportContent report, String title) {
        return report.sections().stream()
                .filter(section -> section.title().en().equals(title))
                .flatMap(section -> section.rows().stream())
                .map(row -> row.amount() == null ? Yen.ZERO : row.amount())
                .reduce(Yen.ZERO, Yen::plus);
    }

    @Test
    void money_of_one_person_branch_or_drawer_never_counts_in_another() {
        var first = tills.open(0);
        tills.sell();
        var number = tills.close(first, 3_300);
        var again = tills.open(0);
        var colleague = tills.join(branch, Role.CLERK);
        var theirs = tills.open(0);
        tills.sell();
        tills.sell();
        tills.join(tills.branch(), Role.CLERK);
        var elsewhere = tills.open(0);
        tills.sell();
        var far = reports.find(tills.close(elsewhere, 3_300)).orElseThrow();
        tills.as(colleague);
        var second = reports.find(tills.close(theirs, 6_600)).orElseThrow();
        tills.as(clerk);
        var third = reports.find(tills.close(again, 0)).orElseThrow();

        assertThat(taken(reports.find(number).orElseThrow())).isEqualTo(new Yen(3_300));
        assertThat(taken(second)).isEqualTo(new Yen(6_600));
        assertThat(taken(third)).isEqualTo(Yen.ZERO);
        assertThat(taken(far)).isEqualTo(new Yen(3_300));
        for (var report : List.of(second, third, far)) {
            assertThat(section(report, "Takings by channel")).isEqualTo(taken(report));
            assertThat(section(report, "Takings by tax")).isEqualTo(taken(report));
        }
        assertThat(far.number()).hasToString(far.number().value().replaceFirst("-Z-.*", "") + "-Z-000001");
        assertThat(third.number()).hasToString(branch.code() + "-Z-000003");
    }

    private static Yen taken(ZReportContent report) {
        return report.takings().stream().map(TenderTotal::net).reduce(Yen.ZERO, Yen::plus);
    }

    @Test
    void what_is_paid_while_no_drawer_is_open_is_told_beside_the_reports() {
        var before = reports.outside(new ZReportFilter(branch.id(), null));
        var sale = tills.open(0);
        var failed = tills.sell();
        tills.close(sale, 3_300);
        tills.refund(failed, "CREDIT_CARD");

        assertThat(before).isEqualTo(new OffDrawerPayments(0, Yen.ZERO));
        assertThat(reports.outside(ZReportFilter.ALL)).isEqualTo(new OffDrawerPayments(1, new Yen(-3_300)));
        assertThat(reports.outside(new ZReportFilter(branch.id(), TestClock.TODAY))
                        .count())
                .isEqualTo(1);
        assertThat(reports.outside(new ZReportFilter(branch.id(), TestClock.TODAY.plusDays(1)))
                        .count())
                .isZero();

        tills.join(branch, Role.CLERK);
        assertThat(reports.outside(ZReportFilter.ALL).count()).isZero();
        tills.join(branch, Role.SUPERVISOR);
        assertThat(reports.outside(ZReportFilter.ALL).count()).isEqualTo(1);
        tills.join(tills.branch(), Role.SUPERVISOR);
        assertThat(reports.outside(ZReportFilter.ALL).count()).isZero();
    }

    @Test
    void a_closing_that_is_rolled_back_gives_its_number_back() {
        tills.close(tills.open(0), 0);
        var drawer = tills.open(0);
        tills.count(drawer, 0);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            closing.close(drawer.id(), CloseApproval.NONE);
            status.setRollbackOnly();
        });

        assertThat(closing.close(drawer.id(), CloseApproval.NONE)).hasToString(branch.code() + "-Z-000002");
        assertThat(AsSystem.call(reports::gaps)).noneMatch(gap -> gap.value().startsWith(branch.code() + "-"));
    }

    @Test
    void a_report_taken_out_by_hand_is_seen_as_a_gap() {
        tills.close(tills.open(0), 0);
        tills.close(tills.open(0), 0);
        var number = branch.code() + "-Z-000001";
        database.update("delete from z_report where number = ?", number);

        assertThat(AsSystem.call(reports::gaps)).contains(new ZReportNumber(number));
        database.update("delete from z_report where branch_id = ?", branch.id().value());
        database.update("delete from z_series where branch_id = ?", branch.id().value());
    }

    @Test
    void reports_are_listed_by_branch_and_japan_day() {
        var first = tills.close(tills.open(0), 0);
        clock.advance(Duration.ofHours(13));
        var second = tills.close(tills.open(0), 0);
        tills.join(tills.branch(), Role.CLERK);
        tills.close(tills.open(0), 0);
        tills.join(branch, Role.OWNER);

        assertThat(numbers(new ZReportFilter(branch.id(), null))).containsExactly(second, first);
        assertThat(numbers(new ZReportFilter(branch.id(), TestClock.TODAY))).containsExactly(first);
        assertThat(numbers(new ZReportFilter(branch.id(), TestClock.TODAY.plusDays(1))))
                .containsExactly(second);
        assertThat(reports.count(new ZReportFilter(branch.id(), null))).isEqualTo(2);
    }

    @Test
    void a_clerk_sees_their_own_a_supervisor_the_branchs_and_an_auditor_all() {
        var mine = tills.close(tills.open(0), 0);
        tills.join(branch, Role.CLERK);
        var theirs = tills.close(tills.open(0), 0);
        assertThat(numbers(ZReportFilter.ALL)).containsExactly(theirs);
        assertThat(reports.find(mine)).isEmpty();

        tills.join(branch, Role.SUPERVISOR);
        assertThat(numbers(ZReportFilter.ALL)).containsExactlyInAnyOrder(mine, theirs);

        tills.join(tills.branch(), Role.SUPERVISOR);
        assertThat(numbers(ZReportFilter.ALL)).isEmpty();
        assertThat(numbers(new ZReportFilter(branch.id(), null))).isEmpty();
        assertThat(reports.find(mine)).isEmpty();

        tills.join(tills.branch(), Role.AUDITOR);
        assertThat(numbers(new ZReportFilter(branch.id(), null))).containsExactlyInAnyOrder(mine, theirs);
        assertThat(reports.find(theirs)).isPresent();
    }

    private List<ZReportNumber> numbers(ZReportFilter filter) {
        return reports.page(filter, ALL).stream().map(ZReportLine::number).toList();
    }
}
