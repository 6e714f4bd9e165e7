package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.time.Instant;
import org.tsuzuki.base.Yen;

/** An issued receipt, complete in itself and never changed: later edits of names, plans or branches do not reach it. */
public record ReceiptContent(ReceiptNumber number, Instant issuedAt, String staff, ReceiptDetails details)
        implements Serializable {

    public TaxSplit tax() {
        return TaxSplit.of(details.lines());
    }

    public Yen total() {
        return tax().total();
    }

    /** The stamp that a paper copy of it owes. */
    public Yen stampDuty() {
        var notReceived = details.payments().stream()
                .filter(ReceiptPayment::credit)
                .map(ReceiptPayment::amount)
                .reduce(Yen.ZERO, Yen::plus);
        return StampDuty.due(StampDuty.base(tax(), notReceived), Medium.PAPER);
    }
}
