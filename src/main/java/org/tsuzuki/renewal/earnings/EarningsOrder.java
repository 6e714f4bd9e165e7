package org.tsuzuki.renewal.earnings;

import java.util.Comparator;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Term;

/** In which order groups stand; what is called alike or earned alike by its key. */
public enum EarningsOrder implements Term {
    BEST_FIRST("margin desc, "),
    WORST_FIRST("margin, "),
    BY_NAME("");

    private final String before;

    EarningsOrder(String before) {
        this.before = before;
    }

    /** Of a list of renewals, whose name is their receipt number. */
    String ofRenewals() {
        return before + "r.receipt_number, r.id";
    }

    Comparator<Earning> of(EarningsGrouping grouping, Language language) {
        Comparator<Earning> name = grouping.isTime()
                ? Comparator.comparing(Earning::key)
                : Comparator.comparing((Earning earning) -> earning.name().in(language))
                        .thenComparing(Earning::key);
        return switch (this) {
            case BEST_FIRST -> Comparator.comparing(Earning::margin).reversed().thenComparing(name);
            case WORST_FIRST -> Comparator.comparing(Earning::margin).thenComparing(name);
            case BY_NAME -> name;
        };
    }
}
