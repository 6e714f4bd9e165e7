package org.tsuzuki.renewal.transactions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.money.Journal;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.RenewalRecord;

/** Finds the papers of many renewals in three queries. */
@Component
@Transactional(readOnly = true)
class PaperReader {

    private final ReceiptService receipts;
    private final Journal journal;

    PaperReader(ReceiptService receipts, Journal journal) {
        this.receipts = receipts;
        this.journal = journal;
    }

    TransactionPapers of(Collection<RenewalRecord> renewals) {
        var numbers = renewals.stream()
                .map(renewal -> new ReceiptNumber(renewal.receiptNumber()))
                .distinct()
                .toList();
        var items = readable(receipts.findAll(numbers)).stream()
                .collect(Collectors.toMap(
                        receipt -> receipt.number().value(),
                        receipt -> receipt.details().items()));
        var refunds = readable(receipts.returnsOf(numbers)).stream()
                .sorted(Comparator.comparing(ReceiptContent::issuedAt).thenComparing(ReceiptContent::number))
                .collect(Collectors.groupingBy(
                        refund -> Objects.requireNonNull(refund.details().returns())
                                .number()
                                .value()));
        var sales =
                renewals.stream().map(renewal -> renewal.sale().id()).distinct().toList();
        return new TransactionPapers(items, refunds, journal.ofSales(sales));
    }

    /** A document that says nothing keeps no row out of the file. */
    private static List<ReceiptContent> readable(List<ReceiptContent> documents) {
        return documents.stream()
                .filter(receipt -> Objects.nonNull(receipt.details()))
                .toList();
    }
}
