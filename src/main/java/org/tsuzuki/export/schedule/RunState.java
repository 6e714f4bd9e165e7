package org.tsuzuki.export.schedule;

/** What became of one period of a repeated export. */
public enum RunState {
    RUNNING,
    /** It failed and is tried again. */
    WAITING,
    DONE,
    /** It failed for good, until its repetition is saved again. */
    FAILED,
    /** Whoever set it up was not allowed to. */
    LEFT_OUT
}
