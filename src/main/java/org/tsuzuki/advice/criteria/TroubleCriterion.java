package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.AUTOMATIC_AFTERWARDS;
import static org.tsuzuki.advice.criteria.ReasonCode.CHANGE_TO_ESIM;
import static org.tsuzuki.advice.criteria.ReasonCode.CHANGE_TO_PHYSICAL;
import static org.tsuzuki.advice.criteria.ReasonCode.CODE_PAYS_NO_BILL;
import static org.tsuzuki.advice.criteria.ReasonCode.NO_SMS_ON_DATA;
import static org.tsuzuki.advice.criteria.ReasonCode.PAY_HERE_WHEN_STOPPED;
import static org.tsuzuki.advice.criteria.ReasonCode.PHONE_HAS_NO_TRAY;
import static org.tsuzuki.advice.criteria.ReasonCode.PHONE_TAKES_NO_ESIM;
import static org.tsuzuki.advice.criteria.ReasonCode.PIN_LOCKED;
import static org.tsuzuki.advice.criteria.ReasonCode.PROFILE_BEFORE_BILL;
import static org.tsuzuki.advice.criteria.ReasonCode.PROFILE_FIRST;
import static org.tsuzuki.advice.criteria.ReasonCode.PROFILE_NOT_REISSUED;
import static org.tsuzuki.advice.criteria.ReasonCode.PUK_FIRST;
import static org.tsuzuki.advice.criteria.ReasonCode.REISSUED_FOR;
import static org.tsuzuki.advice.criteria.ReasonCode.REISSUED_FREE;
import static org.tsuzuki.advice.criteria.ReasonCode.REISSUED_HERE;
import static org.tsuzuki.advice.criteria.ReasonCode.REISSUE_CLOSED;
import static org.tsuzuki.advice.criteria.ReasonCode.REISSUE_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.SMS_MAY_NOT_ARRIVE;
import static org.tsuzuki.advice.criteria.ReasonCode.SMS_TO_OLD_PROFILE;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_CANNOT_SELL;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_WORKS;
import static org.tsuzuki.advice.criteria.ReasonCode.USE_ANOTHER_PHONE;
import static org.tsuzuki.advice.criteria.ReasonCode.WORKS_AGAIN;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.EsimReissue;
import org.tsuzuki.validity.CardState;

/** What is wrong with the card or the phone, and which channels still work then. */
public final class TroubleCriterion {

    private TroubleCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        judgePhone(it, findings);
        if (it.sellsNewCard()) {
            return;
        }
        if (it.line().isProfileGone(it.situation())) {
            judgeProfile(it, it.line().reissue().orElse(null), findings);
        }
        if (it.state() == CardState.LOST
                && it.card().form() == SimForm.ESIM
                && it.line().reissuing().contains(it.channel().id())) {
            it.line().reissue().ifPresent(reissue -> favourReissue(it, reissue, findings));
            findings.mention(SMS_TO_OLD_PROFILE);
        }
        if (it.isStopped()) {
            judgeStopped(it, findings);
        }
        var again = it.conditions().worksAgain();
        if (again != null && (it.isStopped() || it.state() == CardState.BILL_DUE)) {
            findings.mention(WORKS_AGAIN, again);
        }
        judgeLogin(it, findings);
        if (it.has(CardTrouble.PIN_LOCKED)) {
            judgeLocked(it, findings);
        }
    }

    /** A new card may come in the other form, from another carrier where this one has only one. */
    private static void judgePhone(AdviceContext it, ReasonCollector findings) {
        if (it.has(CardTrouble.PHONE_WITHOUT_ESIM)) {
            judgeForm(it, SimForm.ESIM, SimForm.PHYSICAL, PHONE_TAKES_NO_ESIM, findings);
        }
        if (it.has(CardTrouble.PHONE_WITHOUT_TRAY)) {
            judgeForm(it, SimForm.PHYSICAL, SimForm.ESIM, PHONE_HAS_NO_TRAY, findings);
        }
    }

    private static void judgeForm(
            AdviceContext it, SimForm unfit, SimForm other, ReasonCode code, ReasonCollector findings) {
        var carrier = it.line().carrier();
        if (it.sellsNewCard()) {
            var hasOther = carrier != null && carrier.forms().contains(other);
            findings.object(hasOther ? Verdict.WORKS_NOW : Verdict.MAY_FAIL, code);
        } else if (it.card().form() == unfit) {
            findings.object(whenUnfit(it), it.line().isTravelCard() ? code : wayOn(carrier, other));
        }
    }

    /** A contract keeps its number in the other form, where its carrier has one. */
    private static ReasonCode wayOn(@Nullable Carrier carrier, SimForm other) {
        if (carrier == null || !carrier.forms().contains(other)) {
            return USE_ANOTHER_PHONE;
        }
        return other == SimForm.ESIM ? CHANGE_TO_ESIM : CHANGE_TO_PHYSICAL;
    }

    /** A bill is paid whatever phone the card shall be used in. */
    private static Verdict whenUnfit(AdviceContext it) {
        if (it.reissues()) {
            return Verdict.NOT_POSSIBLE;
        }
        if (it.line().needsNewCard(it.situation())) {
            return Verdict.NOT_POSSIBLE;
        }
        return it.line().terms().billed() ? Verdict.WORKS_NOW : Verdict.MAY_FAIL;
    }

    private static void judgeProfile(AdviceContext it, @Nullable EsimReissue reissue, ReasonCollector findings) {
        if (it.line().isNeverReissued()) {
            findings.object(Verdict.NOT_POSSIBLE, PROFILE_NOT_REISSUED);
        } else if (onlyTakesPayments(it.channel().family())) {
            findings.object(Verdict.LATER, profileFirst(it));
        } else if (reissue == null || reissue.channels().isEmpty()) {
            findings.object(Verdict.MAY_FAIL, REISSUE_UNKNOWN);
        } else if (it.reissues()) {
            favourReissue(it, reissue, findings);
            findings.mention(SMS_TO_OLD_PROFILE);
        } else {
            findings.object(Verdict.LATER, profileFirst(it));
        }
    }

    private static ReasonCode profileFirst(AdviceContext it) {
        return it.state() == CardState.BILL_DUE ? PROFILE_BEFORE_BILL : PROFILE_FIRST;
    }

    private static boolean onlyTakesPayments(ChannelFamily family) {
        return switch (family) {
            case CONVENIENCE_STORE, MACHINE, AUTOMATIC -> true;
            case WEBSITE, APP, HOTLINE, SHOP, ESIM_PLATFORM, AGENCY -> false;
        };
    }

    private static void favourReissue(AdviceContext it, EsimReissue reissue, ReasonCollector findings) {
        var fee = it.channel().family() == ChannelFamily.SHOP ? reissue.shopFee() : reissue.onlineFee();
        if (fee == null) {
            findings.favour(REISSUED_HERE);
        } else if (fee.amount() == 0) {
            findings.favour(REISSUED_FREE);
        } else {
            findings.favour(REISSUED_FOR, fee.amount());
        }
        reissue.hours()
                .filter(hours -> !hours.covers(it.now().toLocalTime()))
                .ifPresent(hours -> findings.object(
                        Verdict.LATER,
                        REISSUE_CLOSED,
                        hours.from().toString(),
                        hours.until().toString()));
    }

    private static void judgeStopped(AdviceContext it, ReasonCollector findings) {
        var works = it.conditions().suspendedLineWorks();
        if (PaymentCriterion.takesCodesOnly(it)) {
            if (it.state() != CardState.BILL_DUE) {
                findings.object(Verdict.NOT_POSSIBLE, CODE_PAYS_NO_BILL);
            }
        } else if (isPaidWithoutLogin(it.channel().family()) && !it.offer().confirmFirst()) {
            findings.favour(PAY_HERE_WHEN_STOPPED);
        } else if (isSignedInto(it.channel().family()) && it.conditions().loginSms() == null) {
            findings.mention(SMS_MAY_NOT_ARRIVE);
        }
        if (works != null && it.state() != CardState.SUSPENDED) {
            if (works) {
                findings.favour(SUSPENDED_WORKS);
            } else {
                findings.object(Verdict.NOT_POSSIBLE, SUSPENDED_CANNOT_SELL);
            }
        }
        if (it.channel().operates() == ChannelActor.SYSTEM
                && it.conditions().sameDayUntil() == null
                && it.state() != CardState.BILL_DUE) {
            findings.object(Verdict.LATER, AUTOMATIC_AFTERWARDS);
        }
    }

    private static boolean isPaidWithoutLogin(ChannelFamily family) {
        return family == ChannelFamily.SHOP || family == ChannelFamily.CONVENIENCE_STORE;
    }

    private static boolean isSignedInto(ChannelFamily family) {
        return family == ChannelFamily.WEBSITE || family == ChannelFamily.APP;
    }

    private static void judgeLogin(AdviceContext it, ReasonCollector findings) {
        if (!AdviceContext.isTrue(it.conditions().loginSms())) {
            return;
        }
        if (it.card().purpose() == Purpose.DATA) {
            findings.object(Verdict.MAY_FAIL, NO_SMS_ON_DATA);
        } else if (it.isStopped() || it.state() == CardState.LOST) {
            findings.object(Verdict.MAY_FAIL, SMS_MAY_NOT_ARRIVE);
        }
    }

    private static void judgeLocked(AdviceContext it, ReasonCollector findings) {
        if (needsTheLine(it)) {
            findings.object(Verdict.LATER, PIN_LOCKED);
        } else if (it.state() == CardState.ACTIVE
                && onlyTakesPayments(it.channel().family())) {
            findings.object(Verdict.LATER, PUK_FIRST);
        }
    }

    private static boolean needsTheLine(AdviceContext it) {
        var conditions = it.conditions();
        return AdviceContext.isTrue(conditions.needsPhone())
                || AdviceContext.isTrue(conditions.onlyOverSim())
                || AdviceContext.isTrue(conditions.loginSms());
    }
}
