package org.tsuzuki.customer.names;

import java.util.ArrayList;
import java.util.List;

/** The orders in which the words of a name may be given: family name first or last. */
final class NameOrder {

    /** A name of many words is begun only at its first few. */
    private static final int MOST = 6;

    private NameOrder() {}

    /** As written, and begun at each later word. */
    static List<List<String>> of(List<String> words) {
        var orders = new ArrayList<List<String>>();
        for (var first = 0; first < Math.min(words.size(), MOST); first++) {
            orders.add(from(first, words));
        }
        return orders;
    }

    static List<String> from(int first, List<String> words) {
        var order = new ArrayList<>(words.subList(first, words.size()));
        order.addAll(words.subList(0, first));
        return order;
    }
}
