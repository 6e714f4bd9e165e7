package org.tsuzuki.receipt;

import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.SlipRow.Weight;

/** Collects the rows of a slip. */
final class SlipRows {

    private final List<SlipRow> rows = new ArrayList<>();
    private final SlipLabels labels;

    SlipRows(SlipLabels labels) {
        this.labels = labels;
    }

    void add(SlipRow row) {
        rows.add(row);
    }

    void rule() {
        rows.add(new SlipRow.Rule());
    }

    void centre(String text, Weight weight) {
        if (!text.isBlank()) {
            rows.add(new SlipRow.Centred(text, weight));
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
        rows.add(new SlipRow.Pair(labels.main(label), labels.others(label), value, weight));
    }

    List<SlipRow> all() {
        return List.copyOf(rows);
    }

    void pair(String label, String value, Weight weight) {
        var key = "receipt.slip." + label;
        rows.add(new SlipRow.Pair(labels.main(key), labels.others(key), value, weight));
    }
}
