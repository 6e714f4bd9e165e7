package org.tsuzuki.receipt.print;

import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.print.ReceiptLayoutRow.Weight;

/** Collects the rows of a slip. */
final class ReceiptLayoutRows {

    private final List<ReceiptLayoutRow> rows = new ArrayList<>();
    private final ReceiptLayoutLabels labels;

    ReceiptLayoutRows(ReceiptLayoutLabels labels) {
        this.labels = labels;
    }

    void add(ReceiptLayoutRow row) {
        rows.add(row);
    }

    void rule() {
        rows.add(new ReceiptLayoutRow.Rule());
    }

    void centre(String text, Weight weight) {
        if (!text.isBlank()) {
            rows.add(new ReceiptLayoutRow.Centred(text, weight));
        }
    }

    void pair(String label, String value) {
        pair(label, value, Weight.PLAIN);
    }

    void pair(String label, Yen amount, Weight weight) {
        pair(label, amount.toString(), weight);
    }

    void pairIfAny(String label, Yen amount) {
        if (!amount.equals(Yen.ZERO)) {
            pair(label, amount, Weight.SMALL);
        }
    }

    void pair(Trilingual label, String value, Weight weight) {
        rows.add(new ReceiptLayoutRow.Pair(labels.main(label), labels.others(label), value, weight));
    }

    List<ReceiptLayoutRow> all() {
        return List.copyOf(rows);
    }

    void pair(String label, String value, Weight weight) {
        var key = "receipt.slip." + label;
        rows.add(new ReceiptLayoutRow.Pair(labels.main(key), labels.others(key), value, weight));
    }
}
