package org.tsuzuki.security.signin;

import java.time.Duration;
import java.util.Optional;

/** How long somebody is told to wait before the next try: short waits in seconds, longer ones in whole minutes. */
public record Wait(long seconds) {

    private static final int SECONDS_TOLD = 90;
    private static final int MINUTE = 60;
    private static final int LONGEST = 3_600;

    /** Rounded up, so that whoever comes back in time is let in. */
    static Wait of(Duration wait) {
        return new Wait(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** Reads what {@link #seconds} was written into an address; empty when somebody changed it there. */
    public static Optional<Wait> parse(String seconds) {
        try {
            return Optional.of(Long.parseLong(seconds))
                    .filter(number -> number > 0 && number <= LONGEST)
                    .map(Wait::new);
        } catch (NumberFormatException changed) {
            return Optional.empty();
        }
    }

    /** The key of a message that begins so, in the form for its unit. */
    public String key(String beginning) {
        return beginning + (isInSeconds() ? ".seconds" : ".minutes");
    }

    public long amount() {
        return isInSeconds() ? seconds : (seconds + MINUTE - 1) / MINUTE;
    }

    private boolean isInSeconds() {
        return seconds <= SECONDS_TOLD;
    }
}
