package org.tsuzuki.receipt.document;

/** How consumption tax treats a line; the three are summed apart on one receipt. */
public enum TaxTreatment {
    /** Taxed at 10 %, the amount includes the tax. */
    TAX10,
    /** 非課税: prepaid cards and codes, which are taxed when they are used. */
    NOT_TAXED_AT_SALE,
    /** 不課税: money advanced for the customer at exact cost. */
    PASS_THROUGH
}
