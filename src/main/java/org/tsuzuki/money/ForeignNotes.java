package org.tsuzuki.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.tsuzuki.base.Yen;

/**
 * Foreign notes and coins that were taken; no yen are taken for them, and the change is given in yen.
 *
 * @param currency three letters of ISO 4217
 * @param amount in that currency
 * @param value in yen at the rate of that moment; what they are worth later is for the bank to say
 */
public record ForeignNotes(String currency, BigDecimal amount, Yen value) implements Serializable {

    /** One sum for each currency, in the order of their letters. */
    public static List<ForeignNotes> sums(Collection<ForeignNotes> taken) {
        var sums = new TreeMap<String, ForeignNotes>();
        taken.forEach(notes -> sums.merge(notes.currency(), notes, ForeignNotes::plus));
        return List.copyOf(sums.values());
    }

    /** What they were worth together. */
    public static Yen value(Collection<ForeignNotes> taken) {
        return taken.stream().map(ForeignNotes::value).reduce(Yen.ZERO, Yen::plus);
    }

    private ForeignNotes plus(ForeignNotes other) {
        return new ForeignNotes(currency, amount.add(other.amount), value.plus(other.value));
    }

    /** {@code USD 40.5}. */
    @Override
    public String toString() {
        return currency + " " + amount.stripTrailingZeros().toPlainString();
    }
}
