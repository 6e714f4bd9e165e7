package org.tsuzuki.card.identifier;

/** A field of a card that a scanned or pasted identifier can go into. */
public enum IdentifierField {
    PHONE,
    DATA_NUMBER,
    ICCID,
    SERIAL,
    EID,
    IMEI,
    IMSI,
    ACTIVATION_CODE
}
