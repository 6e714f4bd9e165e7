package org.tsuzuki.money;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.PaymentMethod;

/**
 * A payment that was read against a total.
 *
 * @param main the method that takes the rest; null while none is chosen
 * @param tendered the cash that was counted, foreign cash at its worth, even when it does not suffice
 * @param tenders what each method pays, without those that pay nothing; adds up to the total when there is no problem
 * @param problems what is wrong, by field: payment, tendered, foreign, shares.0 …
 */
public record PaymentBreakdown(
        @Nullable PaymentMethod main, @Nullable Yen tendered, List<Tender> tenders, Map<String, Problem> problems)
        implements Serializable {

    public PaymentBreakdown {
        tenders = List.copyOf(tenders);
    }

    public boolean isMainCash() {
        return main != null && TenderType.of(main).isCash();
    }

    /** Whether notes or coins are handed over, for the whole or a part. */
    public boolean takesCash() {
        return isMainCash() || tenders.stream().anyMatch(tender -> tender.type().isCash());
    }

    /** What is paid with money that the agency owes the customer. */
    public Yen fromCredit() {
        return tenders.stream()
                .filter(tender -> tender.type().isCredit())
                .map(Tender::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }

    /** The change to give in cash. */
    public Optional<Yen> change() {
        return tenders.stream()
                .flatMap(tender -> Optional.ofNullable(tender.change()).stream())
                .findFirst();
    }
}
