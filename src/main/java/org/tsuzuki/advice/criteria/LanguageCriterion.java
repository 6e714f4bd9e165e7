package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.APP_IN_OWN_LANGUAGE;
import static org.tsuzuki.advice.criteria.ReasonCode.CLERK_CAN_DO_IT;
import static org.tsuzuki.advice.criteria.ReasonCode.LANGUAGE_OTHER;
import static org.tsuzuki.advice.criteria.ReasonCode.LANGUAGE_SPOKEN;
import static org.tsuzuki.advice.criteria.ReasonCode.LANGUAGE_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.ONLINE_NEEDS_NO_JAPANESE;

import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.SimForm;

/** Whether customer and channel understand each other; where the clerk does it, that is no question. */
public final class LanguageCriterion {

    private static final String JAPANESE = "ja";
    private static final String ENGLISH = "en";

    private LanguageCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        if (isForeign(it.situation(), JAPANESE) && !isLed(it.situation())) {
            judgeForeigner(it, findings);
        }
        switch (it.channel().operates()) {
            case CLERK, CLERK_OR_CUSTOMER -> {
                if (!it.situation().speaks(JAPANESE)) {
                    findings.favour(CLERK_CAN_DO_IT);
                }
            }
            case CUSTOMER_WITH_CLERK, CUSTOMER_IN_PERSON -> judgeCustomer(it, findings);
            case SYSTEM -> findings.favour(ReasonCode.BY_ITSELF);
            case CLERK_WITH_CUSTOMER, ANYONE, ANYONE_THEN_CODE -> {}
        }
    }

    /** Who reads no Japanese is led online; who reads no English either, to the app of an eSIM. */
    private static void judgeForeigner(AdviceContext it, ReasonCollector findings) {
        switch (it.channel().family()) {
            case WEBSITE, ESIM_PLATFORM -> findings.favour(ONLINE_NEEDS_NO_JAPANESE);
            case APP -> {
                if (it.card().form() == SimForm.ESIM && isForeign(it.situation(), ENGLISH) && mayBeInTheirs(it)) {
                    findings.favour(APP_IN_OWN_LANGUAGE);
                }
            }
            default -> {}
        }
    }

    /** What a customer is known to like counts for more than what the languages suggest. */
    private static boolean isLed(Situation situation) {
        return situation.habits().stream().anyMatch(CustomerPreference::leads);
    }

    private static boolean isForeign(Situation situation, String tag) {
        return !situation.languages().isEmpty() && !situation.speaks(tag);
    }

    private static boolean mayBeInTheirs(AdviceContext it) {
        var offered = it.conditions().languages();
        return offered.isEmpty() || offered.stream().anyMatch(it.situation()::speaks);
    }

    private static void judgeCustomer(AdviceContext it, ReasonCollector findings) {
        var offered = it.conditions().languages();
        if (it.situation().languages().isEmpty()) {
            return;
        }
        if (offered.isEmpty()) {
            if (it.situation().speaks(JAPANESE)) {
                findings.favour(LANGUAGE_SPOKEN);
            } else {
                findings.mention(LANGUAGE_UNKNOWN);
            }
        } else if (offered.stream().anyMatch(it.situation()::speaks)) {
            findings.favour(LANGUAGE_SPOKEN);
        } else {
            findings.object(
                    it.channel().family() == ChannelFamily.SHOP ? Verdict.MAY_FAIL : Verdict.WORKS_NOW, LANGUAGE_OTHER);
        }
    }
}
