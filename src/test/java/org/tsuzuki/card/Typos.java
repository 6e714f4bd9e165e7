package org.tsuzuki.card;

/** The mistakes people make with long numbers. */
public final class Typos {

    private Typos() {}

    public static String wrongDigit(String number, int place, int shift) {
        var wrong = (number.charAt(place) - '0' + shift) % 10;
        return number.substring(0, place) + wrong + number.substring(place + 1);
    }

    public static String swapped(String number, int place) {
        return number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);
    }
}
