package org.tsuzuki.receipt;

import java.io.Serializable;
import java.time.Instant;

/**
 * One handing-out of a receipt.
 *
 * @param copy 1 for the original; every later one is marked as a copy
 */
public record HandOut(int copy, Instant at, String staff, Medium medium) implements Serializable {

    public boolean isOriginal() {
        return copy == 1;
    }
}
