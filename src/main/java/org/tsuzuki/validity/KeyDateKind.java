package org.tsuzuki.validity;

/** What a dated limit of a card ends or brings; labelled by the message {@code clock.<name>}. */
public enum KeyDateKind {
    /** Data until the end of the day. */
    DATA,
    /** Outgoing calls until the end of the day. */
    CALLS,
    /** Calls and messages received until the end of the day. */
    RECEIVING,
    /** Suspended from the start of the day. */
    SUSPENSION,
    /** Contract cancelled and number released from the start of the day. */
    RELEASE,
    /** The last day on which the card can still be renewed. */
    LAST_CHANCE,
    /** The last day on which a bought plan can still be started. */
    ACTIVATE_BY;

    public String messageKey() {
        return "clock." + name();
    }

    /** Whether the clock names the day something befalls the line, so that it is reached as that day begins. */
    boolean strikesAsTheDayBegins() {
        return this == SUSPENSION || this == RELEASE;
    }
}
