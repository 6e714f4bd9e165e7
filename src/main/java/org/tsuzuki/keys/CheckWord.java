package org.tsuzuki.keys;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A short word that can be spoken, by which a line that was typed wrong is found. */
final class CheckWord {

    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aiou";

    private CheckWord() {}

    static String of(String line) {
        return words(line, 1);
    }

    /** Sixteen bits of the line's hash in each word. */
    static String words(String line, int count) {
        var hash = KeyText.digest(line);
        return IntStream.range(0, count)
                .map(word -> (hash[2 * word] & 0xFF) << 8 | (hash[2 * word + 1] & 0xFF))
                .mapToObj(CheckWord::spoken)
                .collect(Collectors.joining(" "));
    }

    private static String spoken(int bits) {
        return "" + consonant(bits >> 12) + vowel(bits >> 10) + consonant(bits >> 6) + vowel(bits >> 4)
                + consonant(bits);
    }

    private static char consonant(int bits) {
        return CONSONANTS.charAt(bits & 15);
    }

    private static char vowel(int bits) {
        return VOWELS.charAt(bits & 3);
    }
}
