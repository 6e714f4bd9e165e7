package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How a purchase of a plan moves the card's key dates: the id of a rule and its figures, as the catalogue keeps them. */
public record Validity(String rule, Map<String, Object> params) implements Serializable {

    public Validity {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }
}
