package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.ABROAD_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.ACCOUNT_ABROAD;
import static org.tsuzuki.advice.criteria.ReasonCode.NO_CONNECTION;
import static org.tsuzuki.advice.criteria.ReasonCode.ONLY_IN_JAPAN;
import static org.tsuzuki.advice.criteria.ReasonCode.OVER_SIM_ONLY;
import static org.tsuzuki.advice.criteria.ReasonCode.PHONE_NEEDED;
import static org.tsuzuki.advice.criteria.ReasonCode.SOMEONE_IN_JAPAN;
import static org.tsuzuki.advice.criteria.ReasonCode.WIFI_OFF;
import static org.tsuzuki.advice.criteria.ReasonCode.WORKS_ABROAD;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.validity.CardState;

/** Where the customer is, and which device and network are at hand. */
public final class PlaceCriterion {

    private PlaceCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        judgeCountry(it, findings);
        judgePhone(it, findings);
        judgeNetwork(it, findings);
    }

    private static void judgeCountry(AdviceContext it, ReasonCollector findings) {
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

    private static void judgeFromAbroad(AdviceContext it, @Nullable Boolean abroad, ReasonCollector findings) {
        if (abroad == null) {
            if (anybodyCanDoIt(it.channel().operates())) {
                findings.favour(SOMEONE_IN_JAPAN);
                if (it.channel().operates() == ChannelActor.ANYONE_THEN_CODE) {
                    findings.object(Verdict.MAY_FAIL, ABROAD_UNKNOWN);
                }
            } else if (!runsAlready(it)) {
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
    private static void judgeAccount(AdviceContext it, ReasonCollector findings) {
        switch (it.channel().family()) {
            case WEBSITE, APP, ESIM_PLATFORM -> {
                if (it.situation().has(Credential.LOGIN) != Answer.YES) {
                    findings.mention(ACCOUNT_ABROAD);
                }
            }
            case CONVENIENCE_STORE, MACHINE, AUTOMATIC, AGENCY, HOTLINE, SHOP -> {}
        }
    }

    private static boolean anybodyCanDoIt(ChannelActor operates) {
        return switch (operates) {
            case ANYONE, ANYONE_THEN_CODE, CLERK -> true;
            case CLERK_OR_CUSTOMER, CLERK_WITH_CUSTOMER, CUSTOMER_WITH_CLERK, CUSTOMER_IN_PERSON, SYSTEM -> false;
        };
    }

    /** A charge that was set up before goes on wherever the customer is. */
    private static boolean runsAlready(AdviceContext it) {
        return it.channel().operates() == ChannelActor.SYSTEM
                && it.channel().id().equals(it.history().lastUsed());
    }

    private static void judgePhone(AdviceContext it, ReasonCollector findings) {
        var conditions = it.conditions();
        var isGone = it.state() == CardState.LOST || it.reissues();
        if (isGone
                || !AdviceContext.isTrue(conditions.needsPhone()) && !AdviceContext.isTrue(conditions.onlyOverSim())) {
            return;
        }
        switch (it.situation().phone()) {
            case NO -> findings.object(Verdict.LATER, PHONE_NEEDED);
            case UNKNOWN -> findings.mention(PHONE_NEEDED);
            case YES -> {}
        }
    }

    private static void judgeNetwork(AdviceContext it, ReasonCollector findings) {
        if (AdviceContext.isTrue(it.conditions().onlyOverSim())) {
            findings.mention(OVER_SIM_ONLY);
        }
        if (AdviceContext.isTrue(it.conditions().wifiMustBeOff())
                && it.situation().wifi() != Answer.NO) {
            findings.mention(WIFI_OFF);
        }
        if (it.channel().family() == ChannelFamily.APP && it.situation().wifi() == Answer.NO && hasNoService(it)) {
            findings.object(Verdict.MAY_FAIL, NO_CONNECTION);
        }
    }

    private static boolean hasNoService(AdviceContext it) {
        return it.state() == CardState.DATA_ENDED
                || it.isStopped()
                || it.state() == CardState.IN_GRACE
                || it.state() == CardState.RECEIVE_ONLY
                || it.state() == CardState.SUSPENDED;
    }
}
