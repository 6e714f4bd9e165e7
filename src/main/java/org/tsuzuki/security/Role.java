package org.tsuzuki.security;

/** What a member of staff may do. */
public enum Role {
    /** Serves customers. */
    CLERK,
    /** Also approves, keeps the catalogue and answers for a branch. */
    SUPERVISOR,
    /** Reads and exports the books, changes nothing. */
    AUDITOR,
    /** Also staff, branches and settings. */
    OWNER
}
