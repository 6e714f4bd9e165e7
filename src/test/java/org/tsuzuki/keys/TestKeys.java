package org.tsuzuki.keys;

import java.time.LocalDate;

/** Keys that nothing else is under. */
public final class TestKeys {

    private TestKeys() {}

    public static SigningKey signing() {
        return SigningKey.of(KeyRing.fresh(LocalDate.of(2026, 11, 20)).newest(Purpose.SIGNATURES));
    }
}
