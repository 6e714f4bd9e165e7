package org.tsuzuki.advice.situation;

/** What is wrong with a card, or with the phone it shall be used in; labelled {@code advice.trouble.<name>}. */
public enum CardTrouble {
    /** The eSIM profile is gone from the phone; the contract is not. */
    PROFILE_DELETED,
    /** Stopped because a bill was not paid. */
    UNPAID_STOP,
    /** The SIM asks for its PUK. */
    PIN_LOCKED,
    PHONE_WITHOUT_ESIM,
    PHONE_WITHOUT_TRAY;

    public String key() {
        return "advice.trouble." + name();
    }
}
