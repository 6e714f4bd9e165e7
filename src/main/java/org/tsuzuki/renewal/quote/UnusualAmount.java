package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Plan;

/** Amounts that look like a slip of the hand: allowed, but asked about before they are recorded. */
final class UnusualAmount {

    private static final Yen LARGE = new Yen(1_000_000);
    /** Nobody hands over a largest note more than is needed; in foreign cash a rate may be off by its decimal point. */
    private static final Yen MUCH_CHANGE = new Yen(10_000);
    /** An amount that is typed is far too much from three times the carrier's dearest plan. */
    private static final int FAR_ABOVE = 3;

    private final Catalogue catalogue;
    private final String carrier;
    private final LocalDate today;

    UnusualAmount(Catalogue catalogue, String carrier, LocalDate today) {
        this.catalogue = catalogue;
        this.carrier = carrier;
        this.today = today;
    }

    /**
     * @param plan what is bought; what it costs for sure is never asked about
     * @param change what is given back in cash, if anything
     */
    List<Problem> questions(@Nullable Plan plan, Yen amount, Yen total, Optional<Yen> change) {
        var questions = new ArrayList<Problem>();
        var typed = Optional.ofNullable(plan)
                .flatMap(chosen -> chosen.priceOn(today))
                .isEmpty();
        if (typed && amount.equals(Yen.ZERO)) {
            questions.add(Problem.of("renew.unusual.zero"));
        }
        if (total.compareTo(LARGE) > 0) {
            questions.add(Problem.of("renew.unusual.large", total.toString()));
        }
        change.filter(given -> given.compareTo(MUCH_CHANGE) >= 0)
                .map(given -> Problem.of("renew.unusual.change", given.toString()))
                .ifPresent(questions::add);
        dearest()
                .filter(price -> typed && amount.amount() > FAR_ABOVE * price.amount())
                .map(price -> Problem.of("renew.unusual.farAbove", amount.toString(), price.toString()))
                .ifPresent(questions::add);
        return questions;
    }

    private Optional<Yen> dearest() {
        return catalogue.plansOf(carrier, today).stream()
                .flatMap(plan -> plan.priceOn(today).stream())
                .filter(price -> price.compareTo(Yen.ZERO) > 0)
                .max(Comparator.naturalOrder());
    }
}
