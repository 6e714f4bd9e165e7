package org.tsuzuki.catalogue.shape;

import java.time.LocalDate;
import org.tsuzuki.catalogue.model.Provenance;

/** Nothing was seen in the future, and nothing ends before it begins. */
final class ProvenanceRules {

    private ProvenanceRules() {}

    static void check(Provenance provenance, LocalDate today) {
        if (provenance.asOf() != null && provenance.asOf().isAfter(today)) {
            throw ItemCheck.refusal("provenance.asOf", "future");
        }
        ItemCheck.checkOrder(provenance.validFrom(), provenance.validTo(), "provenance.validTo");
    }
}
