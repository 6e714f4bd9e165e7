package org.tsuzuki.validity;

import java.util.List;

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
    ACTIVATE_BY,
    /** The last moment to ask for a renewal where the carrier wants to be asked ahead; follows from the plan. */
    ASK_BY,
    /** The last day on which the next bill is paid in time; follows from the plan. */
    PAY_BY;

    /** Those that are noted on a card; the others follow from its plan. */
    public static final List<KeyDateKind> NOTED =
            List.of(DATA, CALLS, RECEIVING, SUSPENSION, RELEASE, LAST_CHANCE, ACTIVATE_BY);

    public String messageKey() {
        return "clock." + name();
    }

    /** Whether the clock names the day something befalls the line, so that it is reached as that day begins. */
    boolean strikesAsTheDayBegins() {
        return this == SUSPENSION || this == RELEASE;
    }
}
