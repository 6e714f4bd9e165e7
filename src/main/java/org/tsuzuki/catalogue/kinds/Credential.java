package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** A document, or something else a customer must have at hand, that a channel may ask for. */
public enum Credential implements Term {
    PASSPORT,
    RESIDENCE_CARD,
    SPECIAL_PERMANENT_RESIDENT_CERTIFICATE,
    DIPLOMAT_CARD,
    DRIVING_LICENCE,
    MY_NUMBER_CARD,
    PROOF_OF_ADDRESS,
    /** A Japanese bank account in the contract holder's name. */
    BANK_ACCOUNT,
    /** The account at the provider with its password, which the customer types. */
    LOGIN,
    /** A code, a voucher, a payment number or a bill slip. */
    CODE;

    /** Whether somebody who has none cannot fetch one today. */
    public boolean isHardToGet() {
        return switch (this) {
            case RESIDENCE_CARD,
                    SPECIAL_PERMANENT_RESIDENT_CERTIFICATE,
                    DIPLOMAT_CARD,
                    DRIVING_LICENCE,
                    MY_NUMBER_CARD,
                    BANK_ACCOUNT -> true;
            case PASSPORT, PROOF_OF_ADDRESS, LOGIN, CODE -> false;
        };
    }
}
