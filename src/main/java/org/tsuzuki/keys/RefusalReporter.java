package org.tsuzuki.keys;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.NestedExceptionUtils;

/** Tells a refusal in its own words; everything else is told as usual. */
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    @SuppressWarnings("SystemOut")
    public boolean reportException(Throwable failure) {
        if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof Refusal refusal)) {
            return false;
        }
        System.err.println("tsuzuki: the desk does not start. " + refusal.getMessage());
        return true;
    }
}
