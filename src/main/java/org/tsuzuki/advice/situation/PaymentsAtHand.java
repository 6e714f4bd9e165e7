package org.tsuzuki.advice.situation;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.tsuzuki.catalogue.kinds.CardBrand;

/**
 * What the customer can pay with.
 *
 * @param methods ids of the payment methods; empty when not known
 * @param issuer the country that the customer's payment card comes from
 */
record PaymentsAtHand(Set<String> methods, CardIssuer issuer, CardBrand brand) implements Serializable {

    static final PaymentsAtHand UNKNOWN = new PaymentsAtHand(Set.of(), CardIssuer.UNKNOWN, CardBrand.UNKNOWN);

    PaymentsAtHand {
        methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
    }
}
