package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.ASKED_TOO_LATE;
import static org.tsuzuki.advice.criteria.ReasonCode.ASK_BEFORE;
import static org.tsuzuki.advice.criteria.ReasonCode.AT_ANY_HOUR;
import static org.tsuzuki.advice.criteria.ReasonCode.BILL_LATE_FEE;
import static org.tsuzuki.advice.criteria.ReasonCode.BILL_NOT_OPEN;
import static org.tsuzuki.advice.criteria.ReasonCode.BILL_OPEN;
import static org.tsuzuki.advice.criteria.ReasonCode.BILL_OVER;
import static org.tsuzuki.advice.criteria.ReasonCode.CLOSED_NOW;
import static org.tsuzuki.advice.criteria.ReasonCode.DATA_AT_ONCE;
import static org.tsuzuki.advice.criteria.ReasonCode.HOURS_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.METHOD_FIXED;
import static org.tsuzuki.advice.criteria.ReasonCode.METHOD_FIXED_SOON;
import static org.tsuzuki.advice.criteria.ReasonCode.NEXT_DAY;
import static org.tsuzuki.advice.criteria.ReasonCode.NEXT_DAY_FROM;
import static org.tsuzuki.advice.criteria.ReasonCode.OPEN_NOW;
import static org.tsuzuki.advice.criteria.ReasonCode.SAME_DAY;
import static org.tsuzuki.advice.criteria.ReasonCode.SAME_DAY_BY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.model.OpeningHours;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDateKind;

/** Opening hours and the days of the month on which a bill can be paid. */
public final class TimeCriterion {

    private static final int WEEK = 7;

    /** Whatever a shop's own hours are, nobody is sent to its door at night. */
    private static final OpeningHours SHOPS_MAY_BE_OPEN = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(21, 0));

    private TimeCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        judgeHours(it, findings);
        judgeBill(it, findings);
        if (!it.sellsNewCard()) {
            judgeNight(it, findings);
            judgeLead(it, findings);
            judgeMethod(it, findings);
        }
    }

    /** Late in the month some carriers keep the payment method as it is, which helps only who has paid so before. */
    private static void judgeMethod(AdviceContext it, ReasonCollector findings) {
        var from = it.conditions().methodFixedFromDay();
        var today = it.now().toLocalDate();
        if (from == null || from > today.lengthOfMonth()) {
            return;
        }
        var daysLeft = from - today.getDayOfMonth();
        if (daysLeft <= 0) {
            var isOnFile = it.channel().id().equals(it.history().lastUsed());
            findings.object(
                    isOnFile ? Verdict.WORKS_NOW : Verdict.MAY_FAIL,
                    METHOD_FIXED,
                    from,
                    today.plusMonths(1).withDayOfMonth(1));
        } else if (daysLeft <= WEEK) {
            findings.mention(METHOD_FIXED_SOON, today.plusDays(daysLeft - 1L));
        }
    }

    /** What is done after the carrier's hour works on the next day only. */
    private static void judgeNight(AdviceContext it, ReasonCollector findings) {
        var until = it.conditions().sameDayUntil();
        if (until == null) {
            return;
        }
        if (it.card().purpose() == Purpose.DATA
                && AdviceContext.isTrue(it.conditions().dataLineAtOnce())) {
            findings.favour(DATA_AT_ONCE);
            return;
        }
        var from = it.conditions().nextDayFrom();
        if (from != null && it.now().toLocalTime().isBefore(from)) {
            findings.favour(SAME_DAY_BY, from.toString());
        } else if (!it.now().toLocalTime().isAfter(until)) {
            findings.favour(SAME_DAY, until.toString());
        } else if (from == null) {
            findings.mention(NEXT_DAY, until.toString());
        } else {
            findings.mention(
                    NEXT_DAY_FROM, until.toString(), it.now().toLocalDate().plusDays(1), from.toString());
        }
    }

    private static void judgeLead(AdviceContext it, ReasonCollector findings) {
        it.line().askBefore().map(JapanTime::at).ifPresent(last -> {
            if (it.line().isAskedTooLate(it.now())) {
                findings.object(Verdict.MAY_FAIL, ReasonTexts.until(ASKED_TOO_LATE, last));
            } else {
                findings.mention(ReasonTexts.until(ASK_BEFORE, last));
            }
        });
    }

    private static void judgeHours(AdviceContext it, ReasonCollector findings) {
        var week = it.conditions().openingHours();
        if (it.state() == CardState.LOST && isPage(it.channel().family())) {
            return;
        }
        if (week.isEmpty()) {
            if (it.channel().family() == ChannelFamily.SHOP) {
                findings.object(
                        SHOPS_MAY_BE_OPEN.covers(it.now().toLocalTime()) ? Verdict.MAY_FAIL : Verdict.LATER,
                        HOURS_UNKNOWN);
            } else if (it.channel().family() == ChannelFamily.HOTLINE) {
                var mayAnswer =
                        isLossDesk(it) || SHOPS_MAY_BE_OPEN.covers(it.now().toLocalTime());
                findings.object(mayAnswer ? Verdict.MAY_FAIL : Verdict.LATER, HOURS_UNKNOWN);
            }
            return;
        }
        var today = week.get(it.now().getDayOfWeek());
        if (today != null && !it.isClosedNow()) {
            findings.favour(OPEN_NOW, today.until().toString());
            return;
        }
        if (isLossDesk(it)) {
            findings.object(Verdict.MAY_FAIL, HOURS_UNKNOWN);
            return;
        }
        var opens = nextOpening(it);
        var methods = PaymentCriterion.usableAtAnyHour(it);
        if (methods.isEmpty()) {
            findings.object(Verdict.LATER, CLOSED_NOW, opens.day(), opens.time().toString());
        } else {
            findings.mention(
                    AT_ANY_HOUR,
                    PaymentCriterion.names(methods),
                    opens.day(),
                    opens.time().toString());
        }
    }

    /** The hours of a page are those of paying; a lost line is stopped there at any time. */
    private static boolean isPage(ChannelFamily family) {
        return family == ChannelFamily.WEBSITE || family == ChannelFamily.APP;
    }

    /** A lost line is stopped at a number of its own, of which the hours of the hotline say nothing. */
    private static boolean isLossDesk(AdviceContext it) {
        var carrier = it.line().carrier();
        var hotline = carrier == null ? null : carrier.hotline();
        return it.state() == CardState.LOST
                && it.channel().family() == ChannelFamily.HOTLINE
                && hotline != null
                && hotline.lossFromOtherLines() != null;
    }

    private static Opening nextOpening(AdviceContext it) {
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

    private static void judgeBill(AdviceContext it, ReasonCollector findings) {
        var from = it.conditions().billFromDay();
        var until = it.conditions().billUntilDay();
        if (from == null || until == null) {
            return;
        }
        var today = it.now().toLocalDate();
        var month = billedMonth(it);
        var fee = it.conditions().lateFee();
        if (today.isBefore(dayOf(month, from))) {
            findings.object(Verdict.LATER, BILL_NOT_OPEN, from);
        } else if (!today.isAfter(dayOf(month, until))) {
            findings.favour(BILL_OPEN, until);
        } else if (fee != null && it.card().keyDates().get(KeyDateKind.DATA).isEmpty()) {
            return;
        } else if (fee != null) {
            findings.object(Verdict.MAY_FAIL, BILL_LATE_FEE, until, fee.amount());
        } else {
            findings.object(Verdict.LATER, BILL_OVER, until, from);
        }
    }

    /** The month in which the next bill is paid: the one after the paid one, this one where none is known. */
    private static YearMonth billedMonth(AdviceContext it) {
        return it.card()
                .keyDates()
                .get(KeyDateKind.DATA)
                .map(paid -> YearMonth.from(paid.lastDay()).plusMonths(1))
                .orElseGet(() -> YearMonth.from(it.now()));
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private record Opening(LocalDate day, LocalTime time) {}
}
