package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handing-out of a receipt.
 *
 * @param position its place in the list, from 1
 * @param copy 1 for the original; every later one is marked as a copy; 0 for what is kept on file
 * @param addressee to whom the full invoice is addressed; null on a simplified one
 * @param sentTo the masked address of a mail; null for other media
 * @param problem the key of the text that says why a mail was not sent; null when there is none
 */
public record Delivery(
        int position,
        int copy,
        Instant at,
        String staff,
        Medium medium,
        @Nullable String addressee,
        @Nullable String sentTo,
        DeliveryStatus delivery,
        @Nullable String problem)
        implements Serializable {

    /** The copy number of what is kept on file. */
    public static final int ON_FILE = 0;

    /** As a mail of which it is known whether it was sent. */
    public Delivery ended(@Nullable String why) {
        var known = why == null ? DeliveryStatus.SENT : DeliveryStatus.FAILED;
        return new Delivery(position, copy, at, staff, medium, addressee, sentTo, known, why);
    }

    public boolean isOriginal() {
        return copy == 1;
    }
}
