package org.tsuzuki.receipt;

/** What a receipt was handed out as; only paper can owe stamp duty. */
public enum Medium {
    PAPER,
    PDF
}
