package org.tsuzuki.renewal;

/** The parts of what a renewal cost, each of which can be given back by itself. */
public enum SalePart {
    /** What the carrier gets, less the promotion. */
    AMOUNT,
    /** What the carrier asks for paying late. */
    LATE_FEE,
    /** The agency's own service fee. */
    FEE
}
