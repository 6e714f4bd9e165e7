package org.tsuzuki.lookup;

/** What kind of clue a search word turned out to be; the surer the clue, the earlier it stands. */
public enum SearchTermKind {
    RECEIPT,
    ICCID,
    PHONE,
    SERIAL,
    EID,
    CUSTOMER_NUMBER,
    CONTACT,
    LAST_DIGITS,
    NAME
}
