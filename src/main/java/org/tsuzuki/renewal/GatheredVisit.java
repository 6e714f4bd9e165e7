package org.tsuzuki.renewal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.money.PaymentChoice;

/**
 * What a clerk has gathered for one payment.
 *
 * @param cards whose Renew pages are complete, in the order they were added
 * @param payerId whose name the receipt will bear; null while it is the first card's customer
 */
record GatheredVisit(List<UUID> cards, @Nullable UUID payerId, PaymentChoice payment) implements Serializable {

    static final GatheredVisit EMPTY = new GatheredVisit(List.of(), null, PaymentChoice.NONE);

    GatheredVisit {
        cards = List.copyOf(cards);
    }

    GatheredVisit with(UUID card) {
        if (cards.contains(card)) {
            return this;
        }
        var all = new ArrayList<>(cards);
        all.add(card);
        return new GatheredVisit(all, payerId, payment);
    }

    /** @throws ProblemException at "cards" when there are more than one receipt takes */
    GatheredVisit checked() {
        ListLimit.CARDS.check("cards", cards);
        return this;
    }

    GatheredVisit without(UUID card) {
        return new GatheredVisit(
                cards.stream().filter(other -> !other.equals(card)).toList(), payerId, payment);
    }

    GatheredVisit paidBy(UUID payer) {
        return new GatheredVisit(cards, payer, payment);
    }

    GatheredVisit paid(PaymentChoice how) {
        return new GatheredVisit(cards, payerId, how);
    }
}
