package org.tsuzuki.renewal;

/** Which of the two states of a renewal a step moved. */
public enum Axis {
    MONEY,
    RESULT
}
