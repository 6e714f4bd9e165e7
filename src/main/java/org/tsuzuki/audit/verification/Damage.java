package org.tsuzuki.audit.verification;

/** What may have been done to a log. */
public enum Damage {
    /** An entry says something else than what it was hashed over. */
    CHANGED,
    /** A number is missing: an entry was deleted. */
    MISSING,
    /** An entry does not follow the one before it: something was taken out, put in between or moved. */
    BROKEN,
    /** There is less than there was: the newest entries were deleted. */
    CUT_OFF,
    /** There is more than the desk itself wrote. */
    ADDED,
    /** The entries fit each other, and not what was signed: the log was written anew. */
    REWRITTEN,
    /** A checkpoint is not signed by this desk, or was changed. */
    FORGED
}
