package org.tsuzuki.keys;

import java.time.LocalDate;

/** Key files as somebody would make them who has not the right one. */
public final class StrangeKeys {

    private static final KeyRing RING = KeyRing.fresh(LocalDate.of(2026, 11, 21));

    private StrangeKeys() {}

    public static String text() {
        return KeyText.write(RING);
    }

    /** The same names, and other bytes for the vouchers. */
    public static String exchanged(String keys) {
        var other = RING.newest(Purpose.VOUCHERS).secret();
        return KeyText.write(new KeyRing(KeyText.read(keys).keys().stream()
                .map(key ->
                        key.purpose() == Purpose.VOUCHERS ? new Key(key.purpose(), key.id(), key.made(), other) : key)
                .toList()));
    }
}
