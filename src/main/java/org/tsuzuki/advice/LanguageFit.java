package org.tsuzuki.advice;

import static org.tsuzuki.advice.ReasonCode.CLERK_CAN_DO_IT;
import static org.tsuzuki.advice.ReasonCode.LANGUAGE_OTHER;
import static org.tsuzuki.advice.ReasonCode.LANGUAGE_SPOKEN;
import static org.tsuzuki.advice.ReasonCode.LANGUAGE_UNKNOWN;

import org.tsuzuki.catalogue.ChannelFamily;

/** Whether customer and channel understand each other; where the clerk does it, that is no question. */
final class LanguageFit {

    private static final String JAPANESE = "ja";

    private LanguageFit() {}

    static void judge(Case it, Findings findings) {
        switch (it.channel().operates()) {
            case CLERK, CLERK_OR_CUSTOMER -> findings.favour(CLERK_CAN_DO_IT);
            case CUSTOMER_WITH_CLERK, CUSTOMER_IN_PERSON -> judgeCustomer(it, findings);
            case SYSTEM -> findings.favour(ReasonCode.BY_ITSELF);
            case CLERK_WITH_CUSTOMER, ANYONE, ANYONE_THEN_CODE -> {}
        }
    }

    private static void judgeCustomer(Case it, Findings findings) {
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
