package org.tsuzuki.renewal.history;

/** Which of the two states of a renewal a step moved. */
public enum StateDimension {
    MONEY,
    RESULT
}
