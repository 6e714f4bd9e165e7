package org.tsuzuki;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that no test has used before; all have the right form and right check digits. */
public final class Invented {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private Invented() {}

    /** A mobile number as people type it: {@code 090-1234-5678}. */
    public static String phone() {
        return String.format(Locale.ROOT, "090-1234-%04d", NEXT.incrementAndGet());
    }

    /** A docomo chip's number with 19 digits. */
    public static String iccid() {
        var payload = String.format(Locale.ROOT, "89811000%010d", NEXT.incrementAndGet());
        return payload + luhn(payload);
    }

    /** The number of an order or a slip. */
    public static String reference() {
        return "T" + NEXT.incrementAndGet();
    }

    /** A family name of letters only, unlike any other. */
    public static String name() {
        return "Q"
                + Integer.toString(NEXT.incrementAndGet() + 100_000, 26)
                        .toUpperCase(Locale.ROOT)
                        .chars()
                        .map(c -> c <= '9' ? 'Q' + c - '0' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    private static int luhn(String payload) {
        var sum = 0;
        for (var i = 0; i < payload.length(); i++) {
            var digit = payload.charAt(payload.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return Math.floorMod(-sum, 10);
    }
}
