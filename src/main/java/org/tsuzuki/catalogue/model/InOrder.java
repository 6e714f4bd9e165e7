package org.tsuzuki.catalogue.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets of words in the order in which they are declared, so that a document is always written the same way. */
final class InOrder {

    private InOrder() {}

    static <E extends Enum<E>> Set<E> copyOf(Set<E> words) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
}
