package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.CLERK_CAN_DO_IT;
import static org.tsuzuki.advice.criteria.ReasonCode.LANGUAGE_OTHER;
import static org.tsuzuki.advice.criteria.ReasonCode.LANGUAGE_SPOKEN;
import static org.tsuzuki.advice.criteria.ReasonCode.LANGUAGE_UNKNOWN;

import org.tsuzuki.catalogue.kinds.ChannelFamily;

/** Whether customer and channel understand each other; where the clerk does it, that is no question. */
public final class LanguageCriterion {

    private static final String JAPANESE = "ja";

    private LanguageCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        switch (it.channel().operates()) {
            case CLERK, CLERK_OR_CUSTOMER -> findings.favour(CLERK_CAN_DO_IT);
            case CUSTOMER_WITH_CLERK, CUSTOMER_IN_PERSON -> judgeCustomer(it, findings);
            case SYSTEM -> findings.favour(ReasonCode.BY_ITSELF);
            case CLERK_WITH_CUSTOMER, ANYONE, ANYONE_THEN_CODE -> {}
        }
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
