package org.tsuzuki.catalogue.shape;

import org.tsuzuki.catalogue.kinds.AcceptanceList;
import org.tsuzuki.catalogue.model.Acceptance;

/** A list that is not known names nothing, one that is known names something, and nothing is both taken and refused. */
final class AcceptanceRules {

    private AcceptanceRules() {}

    static void check(Acceptance row) {
        if (row.list() == AcceptanceList.UNKNOWN != row.accepts().isEmpty()) {
            throw ItemCheck.refusal("accepts", row.accepts().isEmpty() ? "acceptsNothing" : "acceptsUnknown");
        }
        row.refuses().stream().filter(row::takes).findFirst().ifPresent(method -> {
            throw ItemCheck.refusal("refuses", "takenAndRefused", method);
        });
        if (!row.accepts().containsAll(row.lessCertain())) {
            throw ItemCheck.refusal("lessCertain", "notTaken");
        }
    }
}
