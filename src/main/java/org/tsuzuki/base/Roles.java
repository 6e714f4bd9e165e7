package org.tsuzuki.base;

/** The roles as the annotations of views need them. */
public final class Roles {

    public static final String CLERK = "CLERK";
    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String AUDITOR = "AUDITOR";
    public static final String OWNER = "OWNER";

    private Roles() {}
}
