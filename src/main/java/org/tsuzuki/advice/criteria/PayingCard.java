package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.BRAND_REFUSED;
import static org.tsuzuki.advice.criteria.ReasonCode.BRAND_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.FOREIGN_CARD_DEPENDS;
import static org.tsuzuki.advice.criteria.ReasonCode.FOREIGN_CARD_OK;
import static org.tsuzuki.advice.criteria.ReasonCode.FOREIGN_CARD_REFUSED;
import static org.tsuzuki.advice.criteria.ReasonCode.FOREIGN_CARD_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.ISSUER_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.THREE_D_SECURE;

import java.util.Set;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.catalogue.kinds.AcceptanceList;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.ForeignCard;
import org.tsuzuki.catalogue.model.Acceptance;

/** Whether the customer's own credit or debit card is taken: its brand, and the country that issued it. */
final class PayingCard {

    private PayingCard() {}

    /** Nothing speaks against it: the brand is taken and it is Japanese, or foreign cards are known to work. */
    static boolean isSure(AdviceContext it) {
        if (isBrandRefused(it) || isBrandUnknown(it)) {
            return false;
        }
        return switch (it.situation().issuer()) {
            case JP -> true;
            case CN, OTHER ->
                it.conditions().foreignCard() == ForeignCard.YES
                        && !AdviceContext.isTrue(it.conditions().threeDSecure());
            case UNKNOWN -> it.conditions().foreignCard() == ForeignCard.YES;
        };
    }

    static void praise(AdviceContext it, ReasonCollector findings) {
        if (it.conditions().foreignCard() == ForeignCard.YES && it.situation().issuer() != CardIssuer.JP) {
            findings.favour(FOREIGN_CARD_OK);
        }
    }

    /** @param whenRefused how the channel stands when this card is refused */
    static void judge(AdviceContext it, Verdict whenRefused, ReasonCollector findings) {
        if (isBrandRefused(it)) {
            findings.object(
                    whenRefused, BRAND_REFUSED, ReasonTexts.of(it.situation().brand()));
            return;
        }
        if (isBrandUnknown(it)) {
            findings.object(
                    Verdict.MAY_FAIL,
                    BRAND_UNKNOWN,
                    ReasonTexts.of(it.situation().brand()));
        }
        if (it.situation().issuer().isAbroad()) {
            judgeForeign(it, whenRefused, findings);
        } else if (it.situation().issuer() == CardIssuer.UNKNOWN
                && it.conditions().foreignCard() != ForeignCard.YES) {
            findings.mention(ISSUER_UNKNOWN);
        }
    }

    private static void judgeForeign(AdviceContext it, Verdict whenRefused, ReasonCollector findings) {
        var foreign = it.conditions().foreignCard();
        switch (foreign == null ? ForeignCard.UNKNOWN : foreign) {
            case NO -> findings.object(whenRefused, FOREIGN_CARD_REFUSED);
            case DEPENDS -> findings.object(Verdict.MAY_FAIL, FOREIGN_CARD_DEPENDS);
            case UNKNOWN -> findings.object(Verdict.MAY_FAIL, FOREIGN_CARD_UNKNOWN);
            case YES -> {}
        }
        if (AdviceContext.isTrue(it.conditions().threeDSecure()) && foreign != ForeignCard.NO) {
            findings.object(Verdict.MAY_FAIL, THREE_D_SECURE);
        }
    }

    private static boolean isBrandRefused(AdviceContext it) {
        return isBrandMissing(it) && !namesSomeOnly(it.offer().acceptance());
    }

    /** A scheme that few carriers in Japan take is not counted on where no brand is named. */
    private static boolean isBrandUnknown(AdviceContext it) {
        var brand = it.situation().brand();
        return isBrandMissing(it) || brands(it).isEmpty() && (brand == CardBrand.UNIONPAY || brand == CardBrand.OTHER);
    }

    private static boolean isBrandMissing(AdviceContext it) {
        var brands = brands(it);
        var brand = it.situation().brand();
        return !brands.isEmpty() && brand != CardBrand.UNKNOWN && !brands.contains(brand);
    }

    /** Who names a part of what is taken has not refused the rest. */
    private static boolean namesSomeOnly(Acceptance row) {
        return row.list() == AcceptanceList.PARTIAL && !row.brands().isEmpty();
    }

    /** Those that the carrier takes on this channel, else those that the channel is known to take. */
    private static Set<CardBrand> brands(AdviceContext it) {
        var own = it.offer().acceptance().brands();
        return own.isEmpty() ? it.conditions().brands() : own;
    }
}
