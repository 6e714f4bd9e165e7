package org.tsuzuki.catalogue;

/** A promotion gives something, for a time that does not end before it begins. */
final class PromotionRules {

    private static final int WHOLE = 100;

    private PromotionRules() {}

    static void check(Promotion promotion) {
        RowCheck.checkOrder(promotion.from(), promotion.to(), "to");
        var percent = promotion.percent();
        if (percent != null && (percent < 1 || percent > WHOLE)) {
            throw RowCheck.refusal("percent", "percent");
        }
        if (percent == null && promotion.amount() == null && promotion.bonus() == null) {
            throw RowCheck.refusal("percent", "givesNothing");
        }
    }
}
