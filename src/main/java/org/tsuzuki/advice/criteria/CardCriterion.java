package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.AUTOMATIC_AFTERWARDS;
import static org.tsuzuki.advice.criteria.ReasonCode.BRINGS_NO_DATA;
import static org.tsuzuki.advice.criteria.ReasonCode.CARD_CLOSED;
import static org.tsuzuki.advice.criteria.ReasonCode.CODE_ADDS_DATA;
import static org.tsuzuki.advice.criteria.ReasonCode.CODE_PAYS_NO_BILL;
import static org.tsuzuki.advice.criteria.ReasonCode.CONTRACT_MISMATCH;
import static org.tsuzuki.advice.criteria.ReasonCode.ENDED_BY_ITS_PLAN;
import static org.tsuzuki.advice.criteria.ReasonCode.FIRST_AFTER_END;
import static org.tsuzuki.advice.criteria.ReasonCode.FORM_MISMATCH;
import static org.tsuzuki.advice.criteria.ReasonCode.HELPS_AFTER_END;
import static org.tsuzuki.advice.criteria.ReasonCode.LAST_CHANCE_PASSED;
import static org.tsuzuki.advice.criteria.ReasonCode.LINE_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.LONG_UNPAID;
import static org.tsuzuki.advice.criteria.ReasonCode.NEW_SIM_AT_SHOP;
import static org.tsuzuki.advice.criteria.ReasonCode.NOTHING_OVERDUE;
import static org.tsuzuki.advice.criteria.ReasonCode.NOT_STARTED_YET;
import static org.tsuzuki.advice.criteria.ReasonCode.NUMBER_LOST;
import static org.tsuzuki.advice.criteria.ReasonCode.OPEN_BILL_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.OTHER_CARRIERS_CARD;
import static org.tsuzuki.advice.criteria.ReasonCode.REPLACEMENT_FIRST;
import static org.tsuzuki.advice.criteria.ReasonCode.REST_LOST;
import static org.tsuzuki.advice.criteria.ReasonCode.SELLS_PLAN;
import static org.tsuzuki.advice.criteria.ReasonCode.SIM_LOST;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_CANNOT_SELL;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_WORKS;

import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.validity.CardState;

/** Whether a channel serves this card at all: its form and contract, and how its line stands. */
public final class CardCriterion {

    private CardCriterion() {}

    /** Tells whether it is worth judging the channel any further. */
    public static boolean judge(AdviceContext it, ReasonCollector findings) {
        var channel = it.channel();
        if (it.state() == CardState.CLOSED) {
            findings.object(Verdict.NOT_POSSIBLE, CARD_CLOSED);
            return false;
        }
        if (!channel.forms().contains(it.card().form())) {
            findings.object(Verdict.NOT_POSSIBLE, FORM_MISMATCH);
            return false;
        }
        if (!channel.contracts().contains(it.card().contract())) {
            findings.object(Verdict.NOT_POSSIBLE, CONTRACT_MISMATCH);
            return false;
        }
        return it.sellsNewCard() ? replacement(it, findings) : renewal(it, findings);
    }

    /** A new card is the answer when the old one is past renewing; while it lives it is renewed. */
    private static boolean replacement(AdviceContext it, ReasonCollector findings) {
        if (it.line().needsNewCard(it.situation())) {
            findings.favour(REPLACEMENT_FIRST);
            if (!it.line().isListed(it.channel())) {
                findings.object(Verdict.CONFIRM_FIRST, OTHER_CARRIERS_CARD);
            }
        } else if (it.line().waitsForItsFirstUse()) {
            findings.object(Verdict.LATER, NOT_STARTED_YET);
            findings.object(Verdict.LATER, whatIsLost(it));
        } else if (it.state() == CardState.UNKNOWN && !it.card().keyDates().isEmpty()) {
            findings.object(Verdict.MAY_FAIL, LINE_UNKNOWN);
        } else if (it.line().isSoldAt(it.channel().id())) {
            findings.favour(SELLS_PLAN);
        } else {
            findings.object(Verdict.LATER, whatIsLost(it));
        }
        return true;
    }

    private static ReasonCode whatIsLost(AdviceContext it) {
        return it.card().purpose() == Purpose.DATA ? REST_LOST : NUMBER_LOST;
    }

    private static boolean renewal(AdviceContext it, ReasonCollector findings) {
        switch (it.state()) {
            case LAPSED -> {
                findings.object(Verdict.NOT_POSSIBLE, LAST_CHANCE_PASSED);
                return false;
            }
            case SUSPENDED -> suspended(it, findings);
            case LOST -> {
                if (it.line().needsNewCard(it.situation())) {
                    findings.object(
                            Verdict.NOT_POSSIBLE,
                            it.line().underneath() == CardState.LAPSED ? LAST_CHANCE_PASSED : SIM_LOST);
                    return false;
                }
                lost(it, findings);
            }
            case UNKNOWN -> unknown(it, findings);
            default -> {}
        }
        if (it.line().waitsForItsFirstUse()) {
            findings.object(Verdict.LATER, NOT_STARTED_YET);
        }
        if (it.line().hasEnded()) {
            afterEnd(it, findings);
            if (it.state() == CardState.BILL_DUE) {
                openBill(it, findings);
            }
            if (it.line().isLongUnpaid(it.now().toLocalDate())) {
                findings.object(Verdict.MAY_FAIL, LONG_UNPAID);
            }
            if (it.line().refused()) {
                findings.object(Verdict.MAY_FAIL, ENDED_BY_ITS_PLAN);
            }
        }
        if (it.line().terms().billed()) {
            judgeBill(it, findings);
        }
        judgeTopping(it, findings);
        if (it.line().isSoldAt(it.channel().id())) {
            findings.favour(SELLS_PLAN);
        }
        return true;
    }

    /** Where only an overdue bill is paid there is nothing to do for a line in good standing. */
    private static void judgeBill(AdviceContext it, ReasonCollector findings) {
        var isOpen = it.isStopped() || it.state() == CardState.BILL_DUE;
        var holdsSlip = it.conditions().documentsAll().contains(Credential.CODE)
                && it.situation().has(Credential.CODE) == Answer.YES;
        if (!isOpen
                && !holdsSlip
                && it.state() != CardState.LOST
                && !it.line().isProfileGone(it.situation())
                && AdviceContext.isTrue(it.conditions().overdueOnly())) {
            findings.object(Verdict.MAY_FAIL, NOTHING_OVERDUE);
        }
        if (isOpen && Boolean.FALSE.equals(it.conditions().paysOpenBill())) {
            findings.object(Verdict.MAY_FAIL, OPEN_BILL_UNKNOWN);
        }
    }

    /** What is bought on top is bought by hand, and a code brings data only. */
    private static void judgeTopping(AdviceContext it, ReasonCollector findings) {
        if (it.line().isBoughtOnTop()
                && it.channel().operates() == ChannelActor.SYSTEM
                && !it.line().isSoldAt(it.channel().id())) {
            findings.object(Verdict.LATER, BRINGS_NO_DATA);
        }
        if (it.line().givesNoData() && PaymentCriterion.takesCodesOnly(it)) {
            findings.object(Verdict.NOT_POSSIBLE, CODE_ADDS_DATA);
        }
    }

    private static void lost(AdviceContext it, ReasonCollector findings) {
        findings.object(whenLost(it), SIM_LOST);
        if (it.channel().family() == ChannelFamily.SHOP && it.card().form() == SimForm.PHYSICAL) {
            findings.favour(NEW_SIM_AT_SHOP);
        }
        if (it.line().isLongUnpaid(it.now().toLocalDate())) {
            findings.object(Verdict.MAY_FAIL, LONG_UNPAID);
        }
    }

    /** What only takes a payment neither stops a lost line nor brings a new SIM. */
    private static Verdict whenLost(AdviceContext it) {
        return switch (it.channel().family()) {
            case CONVENIENCE_STORE, MACHINE, AUTOMATIC -> Verdict.LATER;
            case WEBSITE, APP, HOTLINE, SHOP, ESIM_PLATFORM, AGENCY -> Verdict.MAY_FAIL;
        };
    }

    /** An open bill is paid by neither a charge that is set up only now nor a code that adds data. */
    private static void openBill(AdviceContext it, ReasonCollector findings) {
        if (it.channel().operates() == ChannelActor.SYSTEM
                && it.conditions().sameDayUntil() == null
                && !it.channel().id().equals(it.history().lastUsed())) {
            findings.object(Verdict.LATER, AUTOMATIC_AFTERWARDS);
        }
        if (PaymentCriterion.takesCodesOnly(it)) {
            findings.object(Verdict.NOT_POSSIBLE, CODE_PAYS_NO_BILL);
        }
    }

    private static void suspended(AdviceContext it, ReasonCollector findings) {
        var works = it.conditions().suspendedLineWorks();
        if (works == null) {
            findings.object(Verdict.MAY_FAIL, SUSPENDED_UNKNOWN);
        } else if (works) {
            findings.favour(SUSPENDED_WORKS);
        } else {
            findings.object(Verdict.NOT_POSSIBLE, SUSPENDED_CANNOT_SELL);
        }
    }

    private static void unknown(AdviceContext it, ReasonCollector findings) {
        if (it.line().isUnknown()) {
            findings.object(Verdict.MAY_FAIL, LINE_UNKNOWN);
        }
    }

    private static void afterEnd(AdviceContext it, ReasonCollector findings) {
        var place = it.line().placeAfterEnd(it.channel().id());
        if (place == 0) {
            findings.favour(FIRST_AFTER_END);
        } else if (place > 0) {
            findings.favour(HELPS_AFTER_END);
        }
    }
}
