package org.tsuzuki.advice.situation;

/** What is known about a question that has two answers; labelled by the message {@code advice.answer.<name>}. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }
}
