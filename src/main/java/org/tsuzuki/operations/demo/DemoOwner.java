package org.tsuzuki.operations.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.payout.PayoutOrder;
import org.tsuzuki.payout.PayoutService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingsService;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;
import org.tsuzuki.transfer.OpeningOrder;
import org.tsuzuki.transfer.OpeningService;
import org.tsuzuki.transfer.TransferOrder;
import org.tsuzuki.transfer.TransferService;

/**
 * What the owner of the demo agency does: says what customers pay with and carriers are paid by and what there was on the
 * first day, keeps money on the balance of a distributor, notes what came to the bank, pays the cards each month, and
 * closes the months of the years that are over.
 */
@Component
@ConditionalOnProperty("tsuzuki.demo")
class DemoOwner {

    private static final List<BranchMethod> TAKEN = List.of(
            BranchMethod.free("CASH"),
            new BranchMethod("CREDIT_CARD", new BigDecimal("3.24"), 2),
            new BranchMethod("WECHAT_PAY", new BigDecimal("0.80"), 3),
            new BranchMethod("ALIPAY", new BigDecimal("0.80"), 3),
            new BranchMethod("PAYPAY", new BigDecimal("1.60"), 1),
            new BranchMethod("UNIONPAY", new BigDecimal("2.50"), 5));
    private static final Set<String> OF_THE_DISTRIBUTOR = Set.of("airalo", "nomad", "ubigi");
    private static final Yen LOW = new Yen(20_000);
    private static final Yen PLENTY = new Yen(70_000);
    private static final Yen ON_THE_BALANCE = new Yen(150_000);
    private static final Yen IN_THE_SAFE = new Yen(400_000);
    private static final Yen IN_THE_BANK = new Yen(3_000_000);
    private static final Yen ON_THE_CARD = new Yen(62_400);
    private static final Yen TOP_UP = new Yen(100_000);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final int TO_THE_BANK = 10_000;
    private static final int TOP_UP_DAY = 3;
    private static final int CARD_DAY = 27;
    private static final int CLOSING_DAY = 10;

    private final BranchMethodService methods;
    private final SettlementMethodService settlement;
    private final OpeningService openings;
    private final TransferService transfers;
    private final PayoutService payouts;
    private final SettingsService settings;
    private final Book book;
    private final BookPeriods periods;

    DemoOwner(
            BranchMethodService methods,
            SettlementMethodService settlement,
            OpeningService openings,
            TransferService transfers,
            PayoutService payouts,
            SettingsService settings,
            Book book,
            BookPeriods periods) {
        this.methods = methods;
        this.settlement = settlement;
        this.openings = openings;
        this.transfers = transfers;
        this.payouts = payouts;
        this.settings = settings;
        this.book = book;
        this.periods = periods;
    }

    /** @param opening before the first customer comes */
    void plan(DemoTimetable timetable, DemoAgency opened, Instant opening, Instant now) {
        var owner = opened.staff().stream()
                .filter(member -> member.role() == Role.OWNER)
                .findFirst()
                .orElseThrow();
        var today = JapanTime.dayOf(now);
        var first = YearMonth.from(JapanTime.dayOf(opening));
        var wallet = new AtomicReference<SettlementMethodId>();
        timetable.add(opening, owner, () -> wallet.set(setUp(opened, YearMonth.from(today), JapanTime.dayOf(opening))));
        for (var month = first; !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1)) {
            var over = month;
            if (month.isAfter(first)) {
                var early = month.atDay(TOP_UP_DAY);
                evening(timetable, owner, early, today, () -> {
                    bank(early);
                    topUp(wallet.get(), over);
                });
                var late = month.atDay(CARD_DAY);
                evening(timetable, owner, late, today, () -> payCards(late));
            }
            if (month.getYear() < today.getYear()) {
                var day = month.plusMonths(1).atDay(CLOSING_DAY);
                evening(timetable, owner, day, today, () -> periods.close(over.atEndOfMonth()));
            }
        }
    }

    private static void evening(
            DemoTimetable timetable, StaffDetails owner, LocalDate day, LocalDate today, Runnable work) {
        if (day.isBefore(today)) {
            timetable.add(day.atTime(EVENING).atZone(JapanTime.ZONE).toInstant(), owner, work);
        }
    }

    /** One of the cards has ended since, another one soon will. */
    private SettlementMethodId setUp(DemoAgency opened, YearMonth month, LocalDate day) {
        settings.change(settings.find(Setting.SERVICE_FEE).order("300", "開店時に決定"));
        for (var branch : opened.branches()) {
            methods.choose(methods.choice(branch.id().value()).with(TAKEN));
        }
        var visa = settlement.add(SettlementMethod.card("会社Visa", "4242", month.plusMonths(20)));
        settlement.add(SettlementMethod.card("会社JCB", "0505", month.plusMonths(2)));
        settlement.add(SettlementMethod.card("会社Mastercard", "7788", month.minusMonths(7)));
        var wallet = settlement.add(SettlementMethod.balance("eSIM販売代理店", OF_THE_DISTRIBUTOR, LOW));
        openings.record(new OpeningOrder(
                day,
                List.of(
                        new OpeningOrder.Line(AccountKind.SAFE.account(), IN_THE_SAFE),
                        new OpeningOrder.Line(Account.MAIN_BANK, IN_THE_BANK),
                        new OpeningOrder.Line(visa.account(), ON_THE_CARD),
                        new OpeningOrder.Line(wallet.account(), ON_THE_BALANCE))));
        return wallet.id();
    }

    /** What payment methods owed has come, and the safe is emptied down to what the drawers need. */
    private void bank(LocalDate day) {
        for (var due : payouts.due()) {
            if (due.due().compareTo(Yen.ZERO) > 0) {
                payouts.record(
                        new PayoutOrder(Ids.next(), due.methodId(), due.due(), due.fee(due.due()), day, day + " 入金"));
            }
        }
        var safe = AccountKind.SAFE.account();
        var spare = (book.balance(safe, day).amount() - IN_THE_SAFE.amount()) / TO_THE_BANK * TO_THE_BANK;
        if (spare > 0) {
            transfers.record(new TransferOrder(
                    Ids.next(), safe, Account.MAIN_BANK, new Yen(spare), "", day, "金庫の現金を銀行へ入金", true));
        }
    }

    /** All that each card owed at the end of last month. */
    private void payCards(LocalDate day) {
        var end = day.withDayOfMonth(1).minusDays(1);
        for (var card :
                settlement.all().stream().filter(SettlementMethod::isCard).toList()) {
            var then = book.balance(card.account(), end).amount();
            var now = book.balance(card.account(), day).amount();
            var due = -Math.max(then, now);
            if (due > 0) {
                transfers.record(new TransferOrder(
                        Ids.next(),
                        Account.MAIN_BANK,
                        card.account(),
                        new Yen(due),
                        "",
                        day,
                        end.getMonthValue() + "月分のカード引き落とし",
                        true));
            }
        }
    }

    /** From the bank, every other month with a card. */
    private void topUp(SettlementMethodId wallet, YearMonth month) {
        if (settlement.balance(wallet).compareTo(PLENTY) < 0) {
            var card = settlement.all().stream()
                    .filter(SettlementMethod::isCard)
                    .filter(method -> method.name().equals("会社Visa"))
                    .map(SettlementMethod::id)
                    .findFirst()
                    .filter(id -> month.getMonthValue() % 2 == 0)
                    .orElse(null);
            settlement.topUp(new TopUp(Ids.next(), wallet, card, TOP_UP));
        }
    }
}
