package org.tsuzuki.catalogue.shape;

import org.tsuzuki.catalogue.model.Promotion;

/** A promotion gives something, for a time that does not end before it begins. */
final class PromotionRules {

    private static final int WHOLE = 100;
    private static final int MOST_DAYS = 366;

    private PromotionRules() {}

    static void check(Promotion promotion) {
        ItemCheck.checkOrder(promotion.from(), promotion.to(), "to");
        var percent = promotion.percent();
        if (percent != null && (percent < 1 || percent > WHOLE)) {
            throw ItemCheck.refusal("percent", "percent");
        }
        var bonusDays = promotion.bonusDays();
        if (bonusDays != null && (bonusDays < 1 || bonusDays > MOST_DAYS)) {
            throw ItemCheck.refusal("bonusDays", "bonusDays");
        }
        if (percent == null && promotion.amount() == null && promotion.bonus() == null && bonusDays == null) {
            throw ItemCheck.refusal("percent", "givesNothing");
        }
    }
}
