package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.CARD_CLOSED;
import static org.tsuzuki.advice.criteria.ReasonCode.CONTRACT_MISMATCH;
import static org.tsuzuki.advice.criteria.ReasonCode.FORM_MISMATCH;
import static org.tsuzuki.advice.criteria.ReasonCode.LAST_CHANCE_PASSED;
import static org.tsuzuki.advice.criteria.ReasonCode.NUMBER_LOST;
import static org.tsuzuki.advice.criteria.ReasonCode.REPLACEMENT_FIRST;
import static org.tsuzuki.advice.criteria.ReasonCode.SELLS_PLAN;
import static org.tsuzuki.advice.criteria.ReasonCode.SIM_LOST;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_CANNOT_SELL;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.SUSPENDED_WORKS;

import org.tsuzuki.catalogue.model.Plan;
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

    /** A new card is the answer when the old one is past renewing; otherwise it costs the number. */
    private static boolean replacement(AdviceContext it, ReasonCollector findings) {
        if (it.state() == CardState.LAPSED || it.state() == CardState.LOST) {
            findings.favour(REPLACEMENT_FIRST);
        } else if (sellsPlan(it)) {
            findings.favour(SELLS_PLAN);
        } else {
            findings.object(Verdict.MAY_FAIL, NUMBER_LOST);
        }
        return true;
    }

    private static boolean renewal(AdviceContext it, ReasonCollector findings) {
        switch (it.state()) {
            case LAPSED -> {
                findings.object(Verdict.NOT_POSSIBLE, LAST_CHANCE_PASSED);
                return false;
            }
            case SUSPENDED -> suspended(it, findings);
            case LOST -> findings.object(Verdict.MAY_FAIL, SIM_LOST);
            default -> {}
        }
        if (sellsPlan(it)) {
            findings.favour(SELLS_PLAN);
        }
        return true;
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

    /** A plan that names no such channel may be sold there all the same. */
    private static boolean sellsPlan(AdviceContext it) {
        var id = it.card().planId();
        Plan plan = id == null ? null : it.catalogue().plans().get(id);
        return plan != null && plan.channels().contains(it.channel().id());
    }
}
