package org.tsuzuki.receipt.document;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The signed code of a receipt, by which anybody can have it checked; it says nothing but the number.
 *
 * @param text the receipt's number and the signature, {@code SJ-2026-001912-8F3K-9QWX-2M7T-C4ZD}
 * @param link the address of the check page; null when the desk has no public address
 */
public record VerificationCode(String text, @Nullable String link) implements Serializable {

    /** What the square code on the paper holds. */
    public String content() {
        return link == null ? text : link;
    }
}
