package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** Who has to be there to work a channel. */
public enum ChannelActor implements Term {
    /** The clerk alone, from the office. */
    CLERK,
    /** Either of them. */
    CLERK_OR_CUSTOMER,
    /** The clerk while the customer is present. */
    CLERK_WITH_CUSTOMER,
    /** The customer on their own phone, with the clerk's help. */
    CUSTOMER_WITH_CLERK,
    /** The contract holder in person. */
    CUSTOMER_IN_PERSON,
    /** Anybody who has the number or the slip. */
    ANYONE,
    /** Anybody buys; then a code is entered for the card. */
    ANYONE_THEN_CODE,
    /** It happens by itself. */
    SYSTEM
}
