package org.tsuzuki.renewal.transactions;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.renewal.RenewalRecord;

/**
 * A renewal, or one of its refunds below zero, as the export lists it. What columns of sums add up to is what the screen
 * says.
 *
 * @param refund null for the renewal itself
 */
record TransactionRow(
        RenewalRecord renewal,
        String branch,
        String clerk,
        TaxShare tax,
        PaidShare paid,
        @Nullable ReceiptContent refund) {

    static TransactionRow of(Transaction transaction, TransactionPapers papers) {
        var renewal = transaction.renewal();
        return new TransactionRow(
                renewal, transaction.branch(), transaction.clerk(), papers.tax(renewal), papers.paid(renewal), null);
    }

    /** What was given back: where, when and by whom; its parts are told by their tax. */
    static TransactionRow of(RenewalRecord renewal, ReceiptContent refund, TransactionPapers papers) {
        var details = refund.details();
        return new TransactionRow(
                renewal,
                details.issuer().name(),
                refund.staff(),
                TaxShare.of(details.items(), renewal.card().value()),
                papers.back(renewal, refund),
                refund);
    }
}
