package org.tsuzuki.operations.demo;

import java.security.SecureRandom;

/** A password of six spoken syllables and two digits, made anew for each demo: nobody can know it beforehand. */
final class DemoPassword {

    private static final String CONSONANTS = "bdfgkmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 6;

    private DemoPassword() {}

    static String next() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < SYLLABLES; i++) {
            if (i == SYLLABLES / 2) {
                password.append('-');
            }
            password.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return password.append('-').append(10 + random.nextInt(90)).toString();
    }
}
