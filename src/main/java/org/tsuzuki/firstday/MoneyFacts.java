package org.tsuzuki.firstday;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.closing.ZReportFilter;
import org.tsuzuki.drawer.closing.ZReportService;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingsService;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.transfer.OpeningService;

/** What is there of fees, payment methods, drawers and the books. */
@Component
class MoneyFacts {

    private final AgencyFacts agency;
    private final SettingsService settings;
    private final BranchMethodService methods;
    private final SettlementMethodService settlement;
    private final DrawerService drawers;
    private final ZReportService reports;
    private final OpeningService openings;
    private final Clock clock;

    MoneyFacts(
            AgencyFacts agency,
            SettingsService settings,
            BranchMethodService methods,
            SettlementMethodService settlement,
            DrawerService drawers,
            ZReportService reports,
            OpeningService openings,
            Clock clock) {
        this.agency = agency;
        this.settings = settings;
        this.methods = methods;
        this.settlement = settlement;
        this.drawers = drawers;
        this.reports = reports;
        this.openings = openings;
        this.clock = clock;
    }

    /** The fee that comes with the program counts only once an owner has said that it may stay. */
    List<Problem> undecidedFee() {
        var fee = settings.find(Setting.SERVICE_FEE);
        return fee.isDecided()
                ? List.of()
                : List.of(Problem.of("firstDay.missing.fee", new Yen(fee.value()).toString()));
    }

    List<Problem> branchesWithoutTender() {
        return agency.openBranches().stream()
                .filter(branch -> methods.of(branch.id().value()).isEmpty())
                .map(branch -> Problem.of("firstDay.missing.tender", branch.name()))
                .toList();
    }

    List<Problem> missingSettlement() {
        var today = JapanTime.today(clock);
        return settlement.all().stream().anyMatch(method -> !method.closed() && !method.isEndedOn(today))
                ? List.of()
                : List.of(Problem.of("firstDay.missing.settlement"));
    }

    List<Problem> missingDrawer() {
        return drawers.open().isEmpty() && reports.count(ZReportFilter.ALL) == 0
                ? List.of(Problem.of("firstDay.missing.drawer"))
                : List.of();
    }

    /** Done with the first one: what held nothing has no entry, so that what is still missing is a remark only. */
    FirstDayItem openingBalances() {
        var done = openings.recorded().stream().anyMatch(standing -> !standing.reversed());
        var without = openings.missing().stream()
                .map(account -> Problem.of("firstDay.missing.opening", account.name()))
                .toList();
        return new FirstDayItem(FirstDayStep.OPENING_BALANCES, done, without);
    }
}
