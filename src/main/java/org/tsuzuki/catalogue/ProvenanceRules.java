package org.tsuzuki.catalogue;

import java.time.LocalDate;

/** Nothing was seen in the future, and nothing ends before it begins. */
final class ProvenanceRules {

    private ProvenanceRules() {}

    static void check(Provenance provenance, LocalDate today) {
        if (provenance.asOf() != null && provenance.asOf().isAfter(today)) {
            throw RowCheck.refusal("provenance.asOf", "future");
        }
        RowCheck.checkOrder(provenance.validFrom(), provenance.validTo(), "provenance.validTo");
    }
}
