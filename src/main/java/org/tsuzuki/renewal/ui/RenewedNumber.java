package org.tsuzuki.renewal.ui;

import java.util.Collection;
import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.NumberEnds;
import org.tsuzuki.card.ui.CardLabels;
import org.tsuzuki.catalogue.Catalogue;

/** The number that is read back to the customer before anything is paid. */
public final class RenewedNumber {

    private static final int LAST = 5;

    private RenewedNumber() {}

    public static List<String> groups(CardDetails card) {
        var groups = card.identifiers().groups();
        return groups.isEmpty() ? List.of(Texts.t("card.noNumber")) : groups;
    }

    /**
     * Its end: five digits; where another SIM of the customer ends alike, as many as tell them apart, and the carrier.
     *
     * @param all SIMs of the customer
     */
    public static String end(CardDetails card, Collection<CardDetails> all, Catalogue catalogue) {
        var digits = String.join("", card.identifiers().groups());
        if (digits.isEmpty()) {
            return Texts.t("card.noNumber");
        }
        var asked = NumberEnds.of(card, all).number();
        var end = digits.substring(Math.max(0, digits.length() - Math.max(LAST, asked)));
        return asked == NumberEnds.USUAL ? end : end + " · " + CardLabels.carrier(card.carrierId(), catalogue);
    }
}
