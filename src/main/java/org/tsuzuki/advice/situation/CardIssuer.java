package org.tsuzuki.advice.situation;

/** Where the customer's payment card was issued; labelled by the message {@code advice.issuer.<name>}. */
public enum CardIssuer {
    JP,
    CN,
    OTHER,
    UNKNOWN;

    public boolean isAbroad() {
        return this == CN || this == OTHER;
    }
}
