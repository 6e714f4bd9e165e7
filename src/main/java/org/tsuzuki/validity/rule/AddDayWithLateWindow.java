package org.tsuzuki.validity.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/**
 * A charge in time adds days to the expiry. For some days after it a late charge is still taken, but counts its own
 * day as the first: a late charge of one day ends the same night.
 */
public record AddDayWithLateWindow(int addDays, int lateWindowDays) implements ValidityRule {

    static final String ID = "ADD_DAY_WITH_LATE_WINDOW";

    static AddDayWithLateWindow read(Params params) {
        params.allowing("add_days", "late_window_days");
        return new AddDayWithLateWindow(params.number("add_days"), params.numberFromZero("late_window_days"));
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of("add_days", addDays, "late_window_days", lateWindowDays);
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        var refusal = Refusal.tooLate(before, purchase);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return before.get(KeyDateKind.DATA)
                .<Outcome>map(data -> charge(before, data.lastDay(), purchase))
                .orElseGet(Refusal::expiryUnknown);
    }

    private Outcome charge(KeyDates before, LocalDate expiry, Purchase purchase) {
        var today = purchase.day();
        if (!today.isAfter(expiry)) {
            return Renewed.with(until(before, expiry.plusDays(addDays)), List.of());
        }
        var lastChance = expiry.plusDays(lateWindowDays);
        if (today.isAfter(lastChance)) {
            return Refusal.lateWindowPassed(lastChance);
        }
        var lastDay = today.plusDays(addDays - 1L);
        var warnings = Stream.of(
                Optional.of(Warning.lateCharge(expiry, lastDay)),
                Warning.shortFirstDay(Purchase.at(purchase.at()), addDays));
        return Renewed.with(until(before, lastDay), Warning.list(warnings));
    }

    private KeyDates until(KeyDates before, LocalDate lastDay) {
        return before.withLater(KeyDate.of(KeyDateKind.DATA, lastDay))
                .withLater(KeyDate.of(KeyDateKind.LAST_CHANCE, lastDay.plusDays(lateWindowDays)));
    }
}
