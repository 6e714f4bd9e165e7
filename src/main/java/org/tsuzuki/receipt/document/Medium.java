package org.tsuzuki.receipt.document;

/** What a receipt was handed out as; only paper can owe stamp duty. */
public enum Medium {
    PAPER,
    PDF,
    /** The PDF by e-mail. */
    MAIL,
    /** The PDF for the files of those who check the books: marked, and no copy of the customer's. */
    FILE
}
