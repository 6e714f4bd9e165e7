package org.tsuzuki.renewal.transactions;

import java.util.List;
import java.util.UUID;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.TaxSplit;

/**
 * What one card's part of a receipt is by tax treatment. Tax is rounded once per receipt; each card has what the receipt's
 * tax grows by with it, so that the cards of a family add up to the tax that is printed.
 */
record TaxShare(Yen taxable10, Yen tax10, Yen notTaxed, Yen passThrough) {

    static final TaxShare NONE = new TaxShare(Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.ZERO);

    static TaxShare of(List<ReceiptItem> items, UUID card) {
        for (var place = 0; place < items.size(); place++) {
            if (items.get(place).card().id().equals(card)) {
                var before = until(items, place);
                var after = until(items, place + 1);
                return new TaxShare(
                        after.taxable10().minus(before.taxable10()),
                        after.tax10().minus(before.tax10()),
                        after.notTaxed().minus(before.notTaxed()),
                        after.passThrough().minus(before.passThrough()));
            }
        }
        return NONE;
    }

    private static TaxSplit until(List<ReceiptItem> items, int end) {
        return TaxSplit.of(items.subList(0, end).stream()
                .flatMap(item -> item.lines().stream())
                .toList());
    }
}
