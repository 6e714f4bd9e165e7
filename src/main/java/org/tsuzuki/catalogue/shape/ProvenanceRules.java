package org.tsuzuki.catalogue.shape;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.catalogue.model.Provenance;

/** Every source was read on some day, none in the future, and nothing ends before it begins. */
record ProvenanceRules(LocalDate lastDay) {

    void check(Provenance provenance, String field) {
        checkPast(provenance.asOf(), field + ".asOf");
        checkPast(provenance.seen(), field + ".seen");
        if (provenance.seen() == null) {
            throw new ProblemException(Problem.of("problem.required"), field + ".seen");
        }
        ItemCheck.checkOrder(provenance.validFrom(), provenance.validTo(), field + ".validTo");
    }

    private void checkPast(@Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(lastDay)) {
            throw ItemCheck.refusal(field, "future");
        }
    }
}
