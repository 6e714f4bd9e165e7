package org.tsuzuki.lookup;

/**
 * What kind of clue a search word turned out to be; the surer the clue, the earlier it stands. The end of a SIM's own number
 * stands before whatever else four or five digits may be, and that of a contact number last of all numbers.
 */
public enum SearchTermKind {
    RECEIPT,
    ICCID,
    PHONE,
    SERIAL,
    EID,
    LAST_OF_PHONE,
    LAST_OF_ICCID,
    LAST_OF_SERIAL,
    CUSTOMER_NUMBER,
    CONTACT,
    LAST_OF_CONTACT,
    NAME;

    /** As texts name it. */
    public String key() {
        return "desk.hit.by." + name();
    }
}
