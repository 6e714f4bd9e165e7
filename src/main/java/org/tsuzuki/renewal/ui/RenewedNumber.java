package org.tsuzuki.renewal.ui;

import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;

/** The number that is read back to the customer before anything is paid. */
public final class RenewedNumber {

    private static final int LAST = 5;

    private RenewedNumber() {}

    public static List<String> groups(CardDetails card) {
        var groups = card.identifiers().groups();
        return groups.isEmpty() ? List.of(Texts.t("card.noNumber")) : groups;
    }

    public static String lastFive(CardDetails card) {
        var digits = String.join("", card.identifiers().groups());
        return digits.isEmpty() ? Texts.t("card.noNumber") : digits.substring(Math.max(0, digits.length() - LAST));
    }
}
