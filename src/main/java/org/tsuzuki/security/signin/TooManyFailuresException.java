package org.tsuzuki.security.signin;

import org.springframework.security.authentication.LockedException;

/** The password was not looked at: after so many failures the next try has to wait. */
public class TooManyFailuresException extends LockedException {

    private final transient Wait wait;
    private final boolean first;

    TooManyFailuresException(Wait wait, boolean first) {
        super("Too many failures");
        this.wait = wait;
        this.first = first;
    }

    public Wait toWait() {
        return wait;
    }

    /** Whether it is the first try that was refused while this wait lasts. */
    public boolean isFirst() {
        return first;
    }
}
