package org.tsuzuki.money;

/** Which way money goes over the counter. */
public enum Direction {
    /** From the customer to the agency. */
    IN,
    /** Back to the customer. */
    OUT
}
