package org.tsuzuki.advice.situation;

import java.util.List;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;

/** What the audit log tells about changed answers. */
final class SituationDifferences {

    private SituationDifferences() {}

    static List<DomainChange.Field> between(Situation before, Situation after) {
        return new Differences()
                .compare("inJapan", before.inJapan(), after.inJapan())
                .compare("phoneAtHand", before.phone(), after.phone())
                .compare("wifi", before.wifi(), after.wifi())
                .compare("languages", before.languages(), after.languages())
                .compare("payments", List.copyOf(before.payments()), List.copyOf(after.payments()))
                .compare("cardIssuer", before.issuer(), after.issuer())
                .compare("cardBrand", before.brand(), after.brand())
                .compare("credentials", before.credentials(), after.credentials())
                .compare("holder", before.holder(), after.holder())
                .compare("habits", List.copyOf(before.habits()), List.copyOf(after.habits()))
                .compare("cardTroubles", List.copyOf(before.troubles()), List.copyOf(after.troubles()))
                .list();
    }
}
