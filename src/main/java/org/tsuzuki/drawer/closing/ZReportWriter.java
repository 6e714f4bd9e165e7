package org.tsuzuki.drawer.closing;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.drawer.ClosePeriod;
import org.tsuzuki.drawer.Drawer;
import org.tsuzuki.drawer.DrawerStatement;
import org.tsuzuki.drawer.EntryKind;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.security.StaffDetails;

/** Writes the Z report of a drawer with the next number of its branch, within the closing transaction. */
@Component
class ZReportWriter {

    private final ZReportSeries series;
    private final DrawerStatement ledger;
    private final TenderTotals takings;
    private final ObjectProvider<ZReportContributor> figures;
    private final AgencyService agency;
    private final EntityManager database;
    private final CurrentActor actor;

    ZReportWriter(
            ZReportSeries series,
            DrawerStatement ledger,
            TenderTotals takings,
            ObjectProvider<ZReportContributor> figures,
            AgencyService agency,
            EntityManager database,
            CurrentActor actor) {
        this.series = series;
        this.ledger = ledger;
        this.takings = takings;
        this.figures = figures;
        this.agency = agency;
        this.database = database;
        this.actor = actor;
    }

    ZReportNumber write(
            Drawer drawer,
            ClosePeriod period,
            String reason,
            @Nullable StaffDetails approvedBy,
            @Nullable String handedTo) {
        var branch = agency.branch(new BranchId(drawer.holder().branchId()));
        var sections = figures.orderedStream()
                .flatMap(each -> each.of(period).stream())
                .filter(section -> !section.rows().isEmpty())
                .toList();
        var sequence = series.next(branch.id().value(), branch.code());
        var balance = ledger.balance(drawer);
        var content = new ZReportContent(
                ZReportNumber.of(branch.code(), sequence),
                branch.name(),
                drawer.holder().name(),
                actor.get().name(),
                drawer.openedAt(),
                period.to(),
                drawer.opening(),
                drawer.handedFrom(),
                handedTo,
                balance.sales(),
                balance.refunds(),
                balance.paidIn(),
                balance.paidOut(),
                balance.foreign(),
                moves(drawer),
                ledger.counts(drawer),
                reason,
                approvedBy == null ? null : approvedBy.name(),
                takings.of(period.money()),
                sections);
        database.persist(new ZReport(sequence, drawer, content));
        return content.number();
    }

    /** What was paid in and out; sales have receipts of their own. */
    private List<EntryLine> moves(Drawer drawer) {
        return ledger.lines(drawer).stream()
                .filter(line -> line.kind() == EntryKind.PAY_IN || line.kind() == EntryKind.PAY_OUT)
                .toList();
    }
}
