package org.tsuzuki.renewal.checkout;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalId;

/**
 * The answer to Record.
 *
 * @param before whether it had been recorded already, by an earlier click or in another tab
 */
public record RecordedSale(List<Line> lines, String receiptNumber, boolean before) implements Serializable {

    public RecordedSale {
        lines = List.copyOf(lines);
    }

    static RecordedSale of(String receiptNumber, List<Renewal> renewals, boolean before) {
        var lines = renewals.stream()
                .map(renewal -> new Line(renewal.key(), renewal.id()))
                .toList();
        return new RecordedSale(lines, receiptNumber, before);
    }

    public List<RenewalId> renewals() {
        return lines.stream().map(Line::renewal).toList();
    }

    /** The renewal that was recorded under a form's key. */
    public RenewalId renewal(UUID key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(Line::renewal)
                .findFirst()
                .orElseThrow();
    }

    /** A form's key and what was recorded under it. */
    public record Line(UUID key, RenewalId renewal) implements Serializable {}
}
