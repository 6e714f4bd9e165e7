package org.tsuzuki.receipt.document;

/** What became of a handing-out. */
public enum DeliveryStatus {
    /** Given over the counter, where nothing can get lost. */
    HANDED_OVER,
    SENT,
    /** The customer has nothing, so the next handing-out bears the same number. */
    FAILED,
    /** A mail that is going out, or the desk stopped before the mail server had answered. */
    UNKNOWN
}
