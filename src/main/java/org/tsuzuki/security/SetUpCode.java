package org.tsuzuki.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.TypedText;

/** The one-time code of the first visit. It lives in memory only: a restart prints a new one. */
@Component
class SetUpCode {

    private static final int DIGITS = 8;
    private static final int TRIES = 20;

    private @Nullable String code;
    private int wrong;

    /** Makes the code that the start prints. */
    synchronized String next() {
        var made = new SecureRandom()
                .ints(DIGITS, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        code = made;
        wrong = 0;
        return made;
    }

    /** After twenty wrong tries no code is accepted until the next start. */
    synchronized boolean matches(String typed) {
        if (code == null || wrong >= TRIES) {
            return false;
        }
        var right = code.equals(TypedText.digits(typed));
        if (!right) {
            wrong++;
        }
        return right;
    }

    /** Uses the code up; false when somebody else was faster. */
    synchronized boolean take() {
        var there = code != null;
        code = null;
        return there;
    }
}
