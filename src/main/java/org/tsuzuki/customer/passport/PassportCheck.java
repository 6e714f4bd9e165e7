package org.tsuzuki.customer.passport;

import org.tsuzuki.base.ProblemException;

/** The check digits of a passport's second line: weights 7, 3, 1; letters count from A = 10, the filler as 0. */
final class PassportCheck {

    private static final int[] WEIGHTS = {7, 3, 1};

    private PassportCheck() {}

    static void verify(String line) {
        if (!holds(line.substring(0, 9), line.charAt(9))) {
            throw ProblemException.of(
                    holds(line.substring(0, 9).replace('O', '0'), line.charAt(9))
                            ? "problem.passport.letterO"
                            : "problem.passport.documentCheck");
        }
        if (!holds(line.substring(13, 19), line.charAt(19))) {
            throw ProblemException.of("problem.passport.birthCheck");
        }
        if (!holds(line.substring(21, 27), line.charAt(27))) {
            throw ProblemException.of("problem.passport.expiryCheck");
        }
        if (!holds(line.substring(28, 42), line.charAt(42))) {
            throw ProblemException.of("problem.passport.optionalCheck");
        }
        if (!holds(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43), line.charAt(43))) {
            throw ProblemException.of("problem.passport.compositeCheck");
        }
    }

    /** The filler stands for 0 under an optional field that is empty. */
    private static boolean holds(String field, char check) {
        return check == '<' ? digit(field) == 0 && field.chars().allMatch(c -> c == '<') : check - '0' == digit(field);
    }

    static int digit(String field) {
        var sum = 0;
        for (var i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % 3];
        }
        return sum % 10;
    }

    private static int value(char character) {
        return character == '<' ? 0 : Character.digit(character, 36);
    }
}
