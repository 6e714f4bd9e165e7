package org.tsuzuki.advice;

import static org.tsuzuki.advice.ReasonCode.BILL_LATE_FEE;
import static org.tsuzuki.advice.ReasonCode.BILL_NOT_OPEN;
import static org.tsuzuki.advice.ReasonCode.BILL_OPEN;
import static org.tsuzuki.advice.ReasonCode.BILL_OVER;
import static org.tsuzuki.advice.ReasonCode.CLOSED_NOW;
import static org.tsuzuki.advice.ReasonCode.HOURS_UNKNOWN;
import static org.tsuzuki.advice.ReasonCode.OPEN_NOW;

import java.time.LocalDate;
import java.time.LocalTime;
import org.tsuzuki.catalogue.ChannelFamily;

/** Opening hours and the days of the month on which a bill can be paid. */
final class TimeFit {

    private static final int WEEK = 7;

    private TimeFit() {}

    static void judge(Case it, Findings findings) {
        judgeHours(it, findings);
        judgeBill(it, findings);
    }

    private static void judgeHours(Case it, Findings findings) {
        var week = it.conditions().openingHours();
        if (week.isEmpty()) {
            if (it.channel().family() == ChannelFamily.SHOP || it.channel().family() == ChannelFamily.HOTLINE) {
                findings.object(Verdict.MAY_FAIL, HOURS_UNKNOWN);
            }
            return;
        }
        var today = week.get(it.now().getDayOfWeek());
        if (today != null && today.covers(it.now().toLocalTime())) {
            findings.favour(OPEN_NOW, today.until().toString());
        } else {
            var opens = nextOpening(it);
            findings.object(Verdict.LATER, CLOSED_NOW, opens.day(), opens.time().toString());
        }
    }

    private static Opening nextOpening(Case it) {
        var week = it.conditions().openingHours();
        var day = it.now().toLocalDate();
        for (var ahead = 0; ahead < WEEK; ahead++) {
            var hours = week.get(day.plusDays(ahead).getDayOfWeek());
            if (hours != null && (ahead > 0 || it.now().toLocalTime().isBefore(hours.from()))) {
                return new Opening(day.plusDays(ahead), hours.from());
            }
        }
        return new Opening(day.plusDays(WEEK), week.values().iterator().next().from());
    }

    private static void judgeBill(Case it, Findings findings) {
        var from = it.conditions().billFromDay();
        var until = it.conditions().billUntilDay();
        if (from == null || until == null) {
            return;
        }
        var today = it.now().getDayOfMonth();
        var fee = it.conditions().lateFee();
        if (today < from) {
            findings.object(Verdict.LATER, BILL_NOT_OPEN, from);
        } else if (today <= until) {
            findings.favour(BILL_OPEN, until);
        } else if (fee != null) {
            findings.object(Verdict.MAY_FAIL, BILL_LATE_FEE, until, fee.amount());
        } else {
            findings.object(Verdict.LATER, BILL_OVER, until, from);
        }
    }

    private record Opening(LocalDate day, LocalTime time) {}
}
