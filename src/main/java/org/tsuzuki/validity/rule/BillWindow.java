package org.tsuzuki.validity.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** A monthly bill that is paid within certain days of the month; after them it costs a late fee. */
public record BillWindow(int fromDay, int untilDay, Yen lateFee) implements ValidityRule {

    static final String ID = "BILL_WINDOW";

    static BillWindow read(Params params) {
        params.allowing("pay_from_day", "pay_until_day", "late_fee_jpy");
        var fromDay = params.dayOfMonth("pay_from_day", 1);
        var fee = params.optionalYen("late_fee_jpy");
        return new BillWindow(fromDay, params.dayOfMonth("pay_until_day", fromDay), fee == null ? Yen.ZERO : fee);
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of("pay_from_day", fromDay, "pay_until_day", untilDay, "late_fee_jpy", lateFee.amount());
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var paid = BillPeriod.paid(before, purchase);
        var due = before.get(KeyDateKind.DATA)
                .map(data -> payBy(data.lastDay()))
                .orElseGet(() -> dueIn(YearMonth.from(purchase.day())));
        if (purchase.day().isAfter(due)) {
            return new Renewed(paid, List.of(Warning.lateFee(lateFee)), lateFee);
        }
        var notOpen = purchase.day().isBefore(due.withDayOfMonth(Math.min(fromDay, due.lengthOfMonth())));
        return Renewed.with(paid, notOpen ? List.of(Warning.windowNotOpen(fromDay)) : List.of());
    }

    /** The last day in time for the bill that follows the one that is paid until a day. */
    LocalDate payBy(LocalDate paidUntil) {
        return dueIn(YearMonth.from(paidUntil).plusMonths(1));
    }

    private LocalDate dueIn(YearMonth month) {
        return month.atDay(Math.min(untilDay, month.lengthOfMonth()));
    }
}
