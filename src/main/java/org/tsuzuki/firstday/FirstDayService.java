package org.tsuzuki.firstday;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.renewal.practice.PracticeService;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionService;

/** What a new agency still has to do before it serves, computed from what is there; nobody ticks anything. */
@Service
@Staff.Owner
@Transactional(readOnly = true)
public class FirstDayService {

    private static final int MONTH = 30;

    private final AgencyFacts agency;
    private final MoneyFacts money;
    private final PracticeService practice;
    private final TransactionService renewals;
    private final Clock clock;

    FirstDayService(
            AgencyFacts agency, MoneyFacts money, PracticeService practice, TransactionService renewals, Clock clock) {
        this.agency = agency;
        this.money = money;
        this.practice = practice;
        this.renewals = renewals;
        this.clock = clock;
    }

    public FirstDay today() {
        var serving = isAny(TransactionFilter.EVERYTHING);
        var monthAgo = JapanTime.today(clock).minusDays(MONTH);
        var past = serving && isAny(TransactionFilter.EVERYTHING.between(null, monthAgo));
        return new FirstDay(
                List.of(
                        FirstDayItem.of(FirstDayStep.BRANCH, agency.missingOnReceipts()),
                        FirstDayItem.of(FirstDayStep.SERVICE_FEE, money.undecidedFee()),
                        FirstDayItem.of(FirstDayStep.TENDER, money.branchesWithoutTender()),
                        FirstDayItem.of(FirstDayStep.CARRIER_PAYMENT, money.missingSettlement()),
                        agency.colleagues(),
                        money.openingBalances(),
                        FirstDayItem.of(FirstDayStep.DRAWER, money.missingDrawer()),
                        FirstDayItem.of(FirstDayStep.PRICES, agency.pricesToVerify()),
                        new FirstDayItem(FirstDayStep.PRACTICE, serving || practice.isDone(), List.of())),
                serving,
                past);
    }

    private boolean isAny(TransactionFilter filter) {
        return !renewals.page(filter, PageRequest.of(0, 1)).isEmpty();
    }
}
