package org.tsuzuki.card.identifier;

import java.util.ArrayList;
import java.util.List;

/** Long numbers in groups that a person can read back. */
final class DigitGroups {

    private DigitGroups() {}

    /** Groups of four from the left; the last one takes what is left over. */
    static List<String> ofFour(String number) {
        var groups = new ArrayList<String>();
        for (var from = 0; from < number.length(); from += 4) {
            groups.add(number.substring(from, Math.min(from + 4, number.length())));
        }
        return List.copyOf(groups);
    }

    static String last(int count, String number) {
        return number.substring(Math.max(0, number.length() - count));
    }
}
