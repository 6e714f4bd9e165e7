package org.tsuzuki.renewal.quote;

import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.Promotion;

/** What a promotion takes off a price: whole yen, rounded down, never more than the price. */
final class Discount {

    private Discount() {}

    static Yen of(Promotion promotion, Yen price) {
        var percent = promotion.percent() == null ? 0 : promotion.percent();
        var fixed = promotion.amount() == null ? Yen.ZERO : promotion.amount();
        var off = new Yen(Math.multiplyExact(price.amount(), percent) / 100).plus(fixed);
        return off.compareTo(price) > 0 ? price : off;
    }
}
