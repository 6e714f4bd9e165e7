package org.tsuzuki.advice;

import static org.tsuzuki.advice.ReasonCode.ABROAD_UNKNOWN;
import static org.tsuzuki.advice.ReasonCode.ACCOUNT_ABROAD;
import static org.tsuzuki.advice.ReasonCode.NO_CONNECTION;
import static org.tsuzuki.advice.ReasonCode.ONLY_IN_JAPAN;
import static org.tsuzuki.advice.ReasonCode.OVER_SIM_ONLY;
import static org.tsuzuki.advice.ReasonCode.PHONE_NEEDED;
import static org.tsuzuki.advice.ReasonCode.SOMEONE_IN_JAPAN;
import static org.tsuzuki.advice.ReasonCode.WIFI_OFF;
import static org.tsuzuki.advice.ReasonCode.WORKS_ABROAD;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.ChannelFamily;
import org.tsuzuki.catalogue.Credential;
import org.tsuzuki.catalogue.Operator;
import org.tsuzuki.validity.CardState;

/** Where the customer is, and which device and network are at hand. */
final class PlaceFit {

    private PlaceFit() {}

    static void judge(Case it, Findings findings) {
        judgeCountry(it, findings);
        judgePhone(it, findings);
        judgeNetwork(it, findings);
    }

    private static void judgeCountry(Case it, Findings findings) {
        var abroad = it.conditions().worksAbroad();
        switch (it.situation().inJapan()) {
            case NO -> judgeFromAbroad(it, abroad, findings);
            case UNKNOWN -> {
                if (Boolean.FALSE.equals(abroad)) {
                    findings.mention(ONLY_IN_JAPAN);
                }
            }
            case YES -> {}
        }
    }

    private static void judgeFromAbroad(Case it, @Nullable Boolean abroad, Findings findings) {
        if (abroad == null) {
            if (anybodyCanDoIt(it.channel().operates())) {
                findings.favour(SOMEONE_IN_JAPAN);
            } else {
                findings.object(Verdict.MAY_FAIL, ABROAD_UNKNOWN);
            }
        } else if (abroad) {
            findings.favour(WORKS_ABROAD);
            judgeAccount(it, findings);
        } else {
            findings.object(Verdict.NOT_POSSIBLE, ONLY_IN_JAPAN);
        }
    }

    /** From afar nobody helps with a forgotten login. */
    private static void judgeAccount(Case it, Findings findings) {
        switch (it.channel().family()) {
            case WEBSITE, APP, ESIM_PLATFORM -> {
                if (it.situation().has(Credential.LOGIN) != Answer.YES) {
                    findings.mention(ACCOUNT_ABROAD);
                }
            }
            case CONVENIENCE_STORE, MACHINE, AUTOMATIC, AGENCY, HOTLINE, SHOP -> {}
        }
    }

    private static boolean anybodyCanDoIt(Operator operates) {
        return switch (operates) {
            case ANYONE, ANYONE_THEN_CODE, CLERK, SYSTEM -> true;
            case CLERK_OR_CUSTOMER, CLERK_WITH_CUSTOMER, CUSTOMER_WITH_CLERK, CUSTOMER_IN_PERSON -> false;
        };
    }

    private static void judgePhone(Case it, Findings findings) {
        var conditions = it.conditions();
        if (!Case.isTrue(conditions.needsPhone()) && !Case.isTrue(conditions.onlyOverSim())) {
            return;
        }
        switch (it.situation().phone()) {
            case NO -> findings.object(Verdict.LATER, PHONE_NEEDED);
            case UNKNOWN -> findings.mention(PHONE_NEEDED);
            case YES -> {}
        }
    }

    private static void judgeNetwork(Case it, Findings findings) {
        if (Case.isTrue(it.conditions().onlyOverSim())) {
            findings.mention(OVER_SIM_ONLY);
        }
        if (Case.isTrue(it.conditions().wifiMustBeOff()) && it.situation().wifi() != Answer.NO) {
            findings.mention(WIFI_OFF);
        }
        if (it.channel().family() == ChannelFamily.APP && it.situation().wifi() == Answer.NO && hasNoService(it)) {
            findings.object(Verdict.MAY_FAIL, NO_CONNECTION);
        }
    }

    private static boolean hasNoService(Case it) {
        return it.state() == CardState.IN_GRACE
                || it.state() == CardState.RECEIVE_ONLY
                || it.state() == CardState.SUSPENDED;
    }
}
