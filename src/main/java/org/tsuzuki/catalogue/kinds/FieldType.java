package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** What a field of the record takes. */
public enum FieldType implements Term {
    TEXT,
    /** The number of an order, a slip or a ticket; the customer's receipt shows its end. */
    REFERENCE,
    /** Four digits, the last ones; more is never stored. */
    LAST4,
    NUMBER,
    YES_NO,
    DATE,
    /** The number that was charged, as the page or the paper shows it: its last four digits are compared with the SIM's. */
    CHARGED_NUMBER,
    /** What the carrier got, in yen: filled in with what it is to get. */
    CHARGED_AMOUNT,
    /** What the voucher or code is worth, in yen: filled in with what the plan costs. */
    VOUCHER_VALUE,
    /** The ICCID of the SIM that is renewed: filled in; whoever types it needs its last four digits only. */
    OWN_ICCID,
    /** Something that has to be so, such as the stamp on a bill: "no" is a difference. */
    MUST_BE_YES;

    /** Whether it is known before anybody looks, so that nobody has to type it. */
    public boolean isFilledIn() {
        return switch (this) {
            case CHARGED_AMOUNT, VOUCHER_VALUE, OWN_ICCID -> true;
            case TEXT, REFERENCE, LAST4, NUMBER, YES_NO, DATE, CHARGED_NUMBER, MUST_BE_YES -> false;
        };
    }

    /** Whether it is answered by yes or no. */
    public boolean isQuestion() {
        return this == YES_NO || this == MUST_BE_YES;
    }
}
