package org.tsuzuki.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Tells a refusal in its own words; everything else is told as usual. */
final class RefusalReporter implements SpringBootExceptionReporter {

    private final boolean isCommand;

    /** @param desk null when it did not come so far */
    RefusalReporter(@Nullable ConfigurableApplicationContext desk) {
        isCommand = desk != null && desk.getEnvironment().getProperty("tsuzuki.command", Boolean.class, false);
    }

    /** A command that opens the desk tells by itself what came of it. */
    @Override
    @SuppressWarnings("SystemOut")
    public boolean reportException(Throwable failure) {
        if (isCommand) {
            return true;
        }
        if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof Refusal refusal)) {
            return false;
        }
        System.err.println("tsuzuki: the desk does not start. " + refusal.getMessage());
        return true;
    }
}
