package org.tsuzuki.receipt;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;

/**
 * How things stand when a receipt is printed. It is no part of the issued document, which never changes, and therefore
 * always says its time.
 *
 * @param outcomes at least one
 */
public record ReceiptStatus(Instant at, List<ReceiptOutcome> outcomes) implements Serializable {

    public ReceiptStatus {
        outcomes = List.copyOf(outcomes);
    }

    /** Empty while nothing more is known than when the receipt was issued. */
    static Optional<ReceiptStatus> of(List<ReceiptOutcome> outcomes, Instant now) {
        return outcomes.stream().anyMatch(ReceiptOutcome::settled)
                ? Optional.of(new ReceiptStatus(now, outcomes))
                : Optional.empty();
    }

    /** One word for all cards where it is the same, else a word for each with its number. */
    public Trilingual states() {
        return new Trilingual(states(Language.ZH), states(Language.JA), states(Language.EN));
    }

    private String states(Language language) {
        var states = outcomes.stream()
                .map(outcome -> outcome.state().in(language))
                .distinct()
                .toList();
        return states.size() == 1
                ? states.getFirst()
                : outcomes.stream()
                        .map(outcome ->
                                (outcome.number() + " " + outcome.state().in(language)).strip())
                        .collect(Collectors.joining(" / "));
    }
}
