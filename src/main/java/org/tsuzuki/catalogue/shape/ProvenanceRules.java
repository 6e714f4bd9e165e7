package org.tsuzuki.catalogue.shape;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.model.Provenance;

/** Nothing was seen in the future, and nothing ends before it begins. */
final class ProvenanceRules {

    private ProvenanceRules() {}

    static void check(Provenance provenance, LocalDate today) {
        checkPast(provenance.asOf(), "asOf", today);
        checkPast(provenance.seen(), "seen", today);
        if (provenance.seen() == null) {
            throw ItemCheck.refusal("provenance.seen", "missing");
        }
        ItemCheck.checkOrder(provenance.validFrom(), provenance.validTo(), "provenance.validTo");
    }

    private static void checkPast(@Nullable LocalDate day, String field, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw ItemCheck.refusal("provenance." + field, "future");
        }
    }
}
