package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** How consumption tax treats what is sold. */
public enum TaxKind implements Term {
    /** Taxed at 10 %; prices include it. */
    TAX10,
    /** Prepaid cards and codes are taxed when used, not when sold (非課税). */
    NOT_TAXED_AT_SALE,
    /** Money advanced for the customer at exact cost (不課税). */
    PASS_THROUGH
}
