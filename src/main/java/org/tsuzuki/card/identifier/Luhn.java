package org.tsuzuki.card.identifier;

/** The check digit of ICCIDs and IMEIs. It finds every single wrong digit and every adjacent swap except 09 and 90. */
final class Luhn {

    private Luhn() {}

    static boolean holds(String digits) {
        return sum(digits, false) % 10 == 0;
    }

    /** The digit to append to a payload. */
    static int checkDigit(String payload) {
        return Math.floorMod(-sum(payload, true), 10);
    }

    private static int sum(String digits, boolean doubleLast) {
        var sum = 0;
        var doubled = doubleLast;
        for (var i = digits.length() - 1; i >= 0; i--, doubled = !doubled) {
            var digit = digits.charAt(i) - '0';
            var weighted = doubled ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
