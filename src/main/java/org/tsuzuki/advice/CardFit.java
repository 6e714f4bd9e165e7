package org.tsuzuki.advice;

import static org.tsuzuki.advice.ReasonCode.CARD_CLOSED;
import static org.tsuzuki.advice.ReasonCode.CONTRACT_MISMATCH;
import static org.tsuzuki.advice.ReasonCode.FORM_MISMATCH;
import static org.tsuzuki.advice.ReasonCode.LAST_CHANCE_PASSED;
import static org.tsuzuki.advice.ReasonCode.NUMBER_LOST;
import static org.tsuzuki.advice.ReasonCode.REPLACEMENT_FIRST;
import static org.tsuzuki.advice.ReasonCode.SELLS_PLAN;
import static org.tsuzuki.advice.ReasonCode.SIM_LOST;
import static org.tsuzuki.advice.ReasonCode.SUSPENDED_CANNOT_SELL;
import static org.tsuzuki.advice.ReasonCode.SUSPENDED_UNKNOWN;
import static org.tsuzuki.advice.ReasonCode.SUSPENDED_WORKS;

import org.tsuzuki.catalogue.Plan;
import org.tsuzuki.validity.CardState;

/** Whether a channel serves this card at all: its form and contract, and how its line stands. */
final class CardFit {

    private CardFit() {}

    /** Tells whether it is worth judging the channel any further. */
    static boolean judge(Case it, Findings findings) {
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
    private static boolean replacement(Case it, Findings findings) {
        if (it.state() == CardState.LAPSED || it.state() == CardState.LOST) {
            findings.favour(REPLACEMENT_FIRST);
        } else if (sellsPlan(it)) {
            findings.favour(SELLS_PLAN);
        } else {
            findings.object(Verdict.MAY_FAIL, NUMBER_LOST);
        }
        return true;
    }

    private static boolean renewal(Case it, Findings findings) {
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

    private static void suspended(Case it, Findings findings) {
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
    private static boolean sellsPlan(Case it) {
        var id = it.card().planId();
        Plan plan = id == null ? null : it.catalogue().plans().get(id);
        return plan != null && plan.channels().contains(it.channel().id());
    }
}
