package org.tsuzuki.base.ui.error;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody at the counter can read out, so that the owner finds the same error in the log. */
public final class ErrorNumber {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorNumber.class);
    /** Without signs that are mistaken for others when they are read out. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorNumber() {}

    /** Writes the error to the log and returns its number, such as {@code E-7K3Q9F}. */
    public static String log(Throwable error, String where) {
        var number = new StringBuilder("E-");
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> number.append(SIGNS.charAt(sign)));
        LOG.error("{} at {}", number, where, error);
        return number.toString();
    }
}
