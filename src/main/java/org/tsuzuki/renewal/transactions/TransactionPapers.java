package org.tsuzuki.renewal.transactions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.Direction;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.renewal.RenewalRecord;

/**
 * The receipts, refund receipts and payment lines of some renewals.
 *
 * @param items what stands on a receipt, by its number
 * @param refunds the refund receipts of a receipt, in order, by its number
 * @param money by sale
 */
record TransactionPapers(
        Map<String, List<ReceiptItem>> items,
        Map<String, List<ReceiptContent>> refunds,
        Map<UUID, List<BookedMoney>> money) {

    TaxShare tax(RenewalRecord renewal) {
        return TaxShare.of(itemsOf(renewal), renewal.card().value());
    }

    /** The refunds of this renewal alone, in order. */
    List<ReceiptContent> refundsOf(RenewalRecord renewal) {
        return refunds.getOrDefault(renewal.receiptNumber(), List.of()).stream()
                .filter(refund -> refund.details().items().stream()
                        .anyMatch(item -> item.card().id().equals(renewal.card().value())))
                .toList();
    }

    PaidShare paid(RenewalRecord renewal) {
        var before = Yen.ZERO;
        for (var item : itemsOf(renewal)) {
            if (item.card().id().equals(renewal.card().value())) {
                break;
            }
            before = before.plus(item.lines().stream().map(ReceiptLine::amount).reduce(Yen.ZERO, Yen::plus));
        }
        return PaidShare.between(
                before, before.plus(renewal.total()), lines(renewal, Direction.IN, renewal.receiptNumber()));
    }

    PaidShare back(RenewalRecord renewal, ReceiptContent refund) {
        return PaidShare.back(lines(renewal, Direction.OUT, refund.number().value()));
    }

    private List<BookedMoney> lines(RenewalRecord renewal, Direction direction, String receipt) {
        return money.getOrDefault(renewal.sale().id(), List.of()).stream()
                .filter(line -> line.direction() == direction)
                .filter(line -> line.receiptNumber().equals(receipt))
                .toList();
    }

    private List<ReceiptItem> itemsOf(RenewalRecord renewal) {
        return items.getOrDefault(renewal.receiptNumber(), List.of());
    }
}
