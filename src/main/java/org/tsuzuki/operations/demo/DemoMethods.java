package org.tsuzuki.operations.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;

/** What the demo agency takes from its customers, and with what it pays carriers. */
@Component
class DemoMethods {

    private static final List<BranchMethod> TAKEN = List.of(
            BranchMethod.free("CASH"),
            new BranchMethod("CREDIT_CARD", new BigDecimal("3.24"), 2),
            new BranchMethod("WECHAT_PAY", new BigDecimal("0.80"), 3),
            new BranchMethod("ALIPAY", new BigDecimal("0.80"), 3),
            new BranchMethod("PAYPAY", new BigDecimal("1.60"), 1),
            new BranchMethod("UNIONPAY", new BigDecimal("2.50"), 5));
    private static final Set<String> OF_THE_DISTRIBUTOR = Set.of("airalo", "nomad", "ubigi");
    private static final Yen LOW = new Yen(20_000);
    private static final Yen OPENING = new Yen(150_000);

    private final BranchMethodService methods;
    private final SettlementMethodService settlement;

    DemoMethods(BranchMethodService methods, SettlementMethodService settlement) {
        this.methods = methods;
        this.settlement = settlement;
    }

    /** The owner sets all of it up before the first customer comes. */
    void plan(DemoTimetable timetable, DemoAgency opened, Instant opening, Instant now) {
        var owner = opened.staff().stream()
                .filter(member -> member.role() == Role.OWNER)
                .findFirst()
                .orElseThrow();
        var month = YearMonth.from(JapanTime.dayOf(now));
        timetable.add(opening.plus(Duration.ofMinutes(30)), owner, () -> {
            for (var branch : opened.branches()) {
                methods.choose(methods.choice(branch.id().value()).with(TAKEN));
            }
            settlement.add(SettlementMethod.card("会社Visa", "4242", month.plusMonths(20)));
            settlement.add(SettlementMethod.card("会社JCB", "0505", month.plusMonths(2)));
            var wallet = settlement.add(SettlementMethod.balance("eSIM販売代理店", OF_THE_DISTRIBUTOR, LOW));
            settlement.topUp(new TopUp(Ids.next(), wallet.id(), null, OPENING));
        });
    }
}
