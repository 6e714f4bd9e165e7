package org.tsuzuki.drawer.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.drawer.DrawerId;
import org.tsuzuki.drawer.DrawerRights;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.security.RefusedAccess;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** The Z reports: a clerk sees those of their own drawers, a supervisor the branch's, auditor and owner all. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class ZReportService {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private final ZReports reports;
    private final ZReportSeries series;
    private final DrawerRights rights;
    private final OffDrawerQueries outside;
    private final AgencyService agency;
    private final ApplicationEventPublisher events;

    ZReportService(
            ZReports reports,
            ZReportSeries series,
            DrawerRights rights,
            OffDrawerQueries outside,
            AgencyService agency,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.series = series;
        this.rights = rights;
        this.outside = outside;
        this.agency = agency;
        this.events = events;
    }

    /** A report that I may see. */
    public Optional<ZReportContent> find(ZReportNumber number) {
        var me = rights.me();
        return reports.findByNumber(number.value())
                .filter(report -> isOpenTo(me, report))
                .map(ZReport::content);
    }

    /** The report of a drawer that was closed, when I may see it. */
    public Optional<ZReportNumber> of(DrawerId drawer) {
        var me = rights.me();
        return reports.findByDrawerId(drawer.value())
                .filter(report -> isOpenTo(me, report))
                .map(report -> report.content().number());
    }

    /** The reports that I may see, the latest first. */
    public List<ZReportLine> page(ZReportFilter filter, Pageable page) {
        var me = rights.me();
        var branches = branches(me, filter);
        var found = isOwnOnly(me)
                ? reports.findByStaffIdAndBranchIdInAndDayOfBetweenOrderByClosedAtDescNumberDesc(
                        me.id().value(), branches, first(filter), last(filter), page)
                : reports.findByBranchIdInAndDayOfBetweenOrderByClosedAtDescNumberDesc(
                        branches, first(filter), last(filter), page);
        return found.stream().map(ZReport::line).toList();
    }

    public int count(ZReportFilter filter) {
        var me = rights.me();
        var branches = branches(me, filter);
        return isOwnOnly(me)
                ? reports.countByStaffIdAndBranchIdInAndDayOfBetween(
                        me.id().value(), branches, first(filter), last(filter))
                : reports.countByBranchIdInAndDayOfBetween(branches, first(filter), last(filter));
    }

    /** What stands in no report, of those whose reports I may see; a day is the one on which it was paid. */
    public OffDrawerPayments outside(ZReportFilter filter) {
        var me = rights.me();
        return outside.sum(
                branches(me, filter),
                isOwnOnly(me) ? me.id().value() : null,
                JapanTime.startOf(first(filter)),
                JapanTime.startOf(last(filter).plusDays(1)));
    }

    /** Whether I see the reports of several branches. */
    public boolean seesEveryBranch() {
        return seesAll(rights.me());
    }

    /** Numbers that are missing in the books; always empty unless somebody changed the database by hand. */
    @Staff.Books
    public List<ZReportNumber> gaps() {
        return series.gaps();
    }

    private static LocalDate first(ZReportFilter filter) {
        return filter.day() == null ? FIRST_DAY : filter.day();
    }

    private static LocalDate last(ZReportFilter filter) {
        return filter.day() == null ? LAST_DAY : filter.day();
    }

    private static boolean seesAll(StaffDetails me) {
        return me.role() == Role.OWNER || me.role() == Role.AUDITOR;
    }

    /** As {@link #maySee}; the audit log hears of it when I may not. */
    private boolean isOpenTo(StaffDetails me, ZReport report) {
        var mine = maySee(me, report);
        if (!mine) {
            events.publishEvent(RefusedAccess.scope(
                    "drawer.zReport", report.content().number().toString()));
        }
        return mine;
    }

    private static boolean maySee(StaffDetails me, ZReport report) {
        return seesAll(me)
                || report.staffId().equals(me.id().value())
                || (me.role() == Role.SUPERVISOR
                        && report.branchId().equals(me.branch().value()));
    }

    private static boolean isOwnOnly(StaffDetails me) {
        return me.role() == Role.CLERK;
    }

    /** The branches that are wanted, as far as I may see them. */
    private List<UUID> branches(StaffDetails me, ZReportFilter filter) {
        return agency.branches().stream()
                .map(BranchDetails::id)
                .filter(branch -> filter.branch() == null || branch.equals(filter.branch()))
                .filter(branch -> me.role() != Role.SUPERVISOR || branch.equals(me.branch()))
                .map(BranchId::value)
                .toList();
    }
}
