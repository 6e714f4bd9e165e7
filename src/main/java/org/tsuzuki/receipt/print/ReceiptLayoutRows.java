package org.tsuzuki.receipt.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    void addAll(List<ReceiptLayoutRow> more) {
        rows.addAll(more);
    }

    void rule() {
        rows.add(new ReceiptLayoutRow.Rule());
    }

    /** Texts in the middle, beside each other as far as they have room; blank ones are left out. */
    void centre(Weight weight, String... texts) {
        var parts = Stream.of(texts).filter(text -> !text.isBlank()).toList();
        if (!parts.isEmpty()) {
            rows.add(new ReceiptLayoutRow.Centred(parts, weight));
        }
    }

    /** What stands for itself at either side. */
    void pair(String left, String right) {
        rows.add(new ReceiptLayoutRow.Pair(left, "", right, Weight.PLAIN));
    }

    /** What only the customer reads. */
    void said(String label, String value, Weight weight) {
        var key = "receipt.slip." + label;
        rows.add(new ReceiptLayoutRow.Pair(labels.main(key), labels.others(key), value, weight));
    }

    void said(Trilingual label, String value, Weight weight) {
        rows.add(new ReceiptLayoutRow.Pair(labels.main(label), labels.others(label), value, weight));
    }

    /** What a tax office reads too. */
    void official(String label, String value, Weight weight) {
        var key = "receipt.slip." + label;
        rows.add(new ReceiptLayoutRow.Pair(labels.main(key), labels.official(key), value, weight));
    }

    void official(Trilingual label, String value, Weight weight) {
        rows.add(new ReceiptLayoutRow.Pair(labels.main(label), labels.official(label), value, weight));
    }

    void officialIfAny(String label, Yen amount) {
        if (!amount.equals(Yen.ZERO)) {
            official(label, labels.main(amount), Weight.SMALL);
        }
    }

    List<ReceiptLayoutRow> all() {
        return List.copyOf(rows);
    }
}
