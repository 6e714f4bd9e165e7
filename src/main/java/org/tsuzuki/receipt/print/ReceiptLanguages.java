package org.tsuzuki.receipt.print;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tsuzuki.customer.language.CustomerLanguage;

/**
 * In which languages a receipt is written: the customer's leads, and Japanese stands beside what the tax law wants.
 *
 * @param also those that are wanted besides, for everything on it
 */
public record ReceiptLanguages(CustomerLanguage main, Set<CustomerLanguage> also) implements Serializable {

    public ReceiptLanguages {
        also = Set.copyOf(also);
    }

    public static ReceiptLanguages of(CustomerLanguage main) {
        return new ReceiptLanguages(main, Set.of());
    }

    /** Beside what only the customer reads. */
    List<CustomerLanguage> others() {
        return Arrays.stream(CustomerLanguage.values())
                .filter(language -> language != main && also.contains(language))
                .toList();
    }

    /** Beside what a tax office reads too, Japanese first. */
    List<CustomerLanguage> official() {
        return Stream.concat(Stream.of(CustomerLanguage.JA), others().stream())
                .distinct()
                .filter(language -> language != main)
                .toList();
    }
}
