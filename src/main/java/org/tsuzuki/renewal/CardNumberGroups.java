package org.tsuzuki.renewal;

import java.util.List;
import org.tsuzuki.card.CardIdentifiers;

/** The number that is read back to the customer, in the groups it is read in. */
final class CardNumberGroups {

    private CardNumberGroups() {}

    static List<String> of(CardIdentifiers identifiers) {
        if (identifiers.phone() != null) {
            return identifiers.phone().groups();
        }
        if (identifiers.dataNumber() == null && identifiers.iccid() != null) {
            return identifiers.iccid().groups();
        }
        var shown = identifiers.shown();
        return shown.isEmpty() ? List.of() : List.of(shown);
    }
}
