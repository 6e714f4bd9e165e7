package org.tsuzuki.renewal.draft;

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
record Cart(List<UUID> cards, @Nullable UUID payerId, PaymentChoice payment) implements Serializable {

    public static final Cart EMPTY = new Cart(List.of(), null, PaymentChoice.NONE);

    public Cart {
        cards = List.copyOf(cards);
    }

    public Cart with(UUID card) {
        if (cards.contains(card)) {
            return this;
        }
        var all = new ArrayList<>(cards);
        all.add(card);
        return new Cart(all, payerId, payment);
    }

    /** @throws ProblemException at "cards" when there are more than one receipt takes */
    public Cart checked() {
        ListLimit.CARDS.check("cards", cards);
        return this;
    }

    public Cart without(UUID card) {
        return new Cart(cards.stream().filter(other -> !other.equals(card)).toList(), payerId, payment);
    }

    public Cart paidBy(UUID payer) {
        return new Cart(cards, payer, payment);
    }

    public Cart paid(PaymentChoice how) {
        return new Cart(cards, payerId, how);
    }
}
