package org.tsuzuki.renewal;

/** Whether the clerk has entered a renewal at the carrier when the money is taken. */
public enum Submission {
    DONE,
    /** The money first; the checklist and the references follow. */
    LATER
}
