package org.tsuzuki.customer.names;

import java.util.ArrayList;
import java.util.List;

/** The orders in which the words of a name may be given: family name first or last. */
final class NameOrder {

    private NameOrder() {}

    /** As written, and begun at each later word; a name of many words only at its first few. */
    static List<List<String>> of(List<String> words) {
        var orders = new ArrayList<List<String>>();
        for (var first = 0; first < Math.min(words.size(), 4); first++) {
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
