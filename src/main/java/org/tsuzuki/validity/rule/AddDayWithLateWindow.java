package org.tsuzuki.validity.rule;

import static org.tsuzuki.validity.KeyDateKind.LAST_CHANCE;

import java.time.Instant;
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
        var expiry = before.get(KeyDateKind.DATA).map(KeyDate::lastDay);
        if (expiry.isEmpty() && purchase.toldEnd() == null) {
            return Refusal.expiryUnknown();
        }
        return charge(before, expiry.orElse(purchase.day()), purchase);
    }

    private Outcome charge(KeyDates before, LocalDate expiry, Purchase purchase) {
        var today = purchase.day();
        if (!today.isAfter(expiry)) {
            return Renewed.with(until(before, purchase.lastDay(expiry.plusDays(addDays)), purchase), List.of());
        }
        var lastChance = expiry.plusDays(lateWindowDays);
        if (today.isAfter(lastChance)) {
            return Refusal.lateWindowPassed(lastChance);
        }
        var lastDay = purchase.lastDay(today.plusDays(addDays - 1L));
        var warnings = Stream.of(
                Optional.of(Warning.lateCharge(expiry, lastDay)),
                Warning.shortFirstDay(Purchase.at(purchase.at()), addDays));
        return Renewed.with(until(before, lastDay, purchase), Warning.list(warnings));
    }

    private KeyDates until(KeyDates before, LocalDate lastDay, Purchase purchase) {
        var moved = purchase.move(before, KeyDate.of(KeyDateKind.DATA, lastDay));
        return purchase.move(moved, KeyDate.of(LAST_CHANCE, lastDay.plusDays(lateWindowDays)));
    }

    @Override
    public KeyDates completed(KeyDates noted, Instant now) {
        return noted.completedBy(
                KeyDateKind.DATA, data -> KeyDates.of(KeyDate.of(LAST_CHANCE, data.plusDays(lateWindowDays))));
    }
}
