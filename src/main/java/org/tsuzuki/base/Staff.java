package org.tsuzuki.base;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may pass a door of the desk. */
public final class Staff {

    private Staff() {}

    /** Everybody who is signed in. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @RolesAllowed({"CLERK", "SUPERVISOR", "AUDITOR", "OWNER"})
    public @interface Anyone {}

    /** Those who serve customers and change their files: everybody but the auditor. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @RolesAllowed({"CLERK", "SUPERVISOR", "OWNER"})
    public @interface Counter {}

    /** Those who answer for a branch. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @RolesAllowed({"SUPERVISOR", "OWNER"})
    public @interface Supervision {}

    /** Those who check the books. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @RolesAllowed({"SUPERVISOR", "AUDITOR", "OWNER"})
    public @interface Books {}

    /**
     * Those who read the accounts. What should lie in a drawer stands there, so nobody who counts drawers blindly for a
     * living is among them.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @RolesAllowed({"AUDITOR", "OWNER"})
    public @interface Accounting {}

    /** The owner alone. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @RolesAllowed("OWNER")
    public @interface Owner {}

    /** Those who have not signed in yet: set-up and invitations, each guarded by a secret of its own. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @PermitAll
    public @interface Anybody {}
}
