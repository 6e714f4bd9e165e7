package org.tsuzuki.security.signin;

import java.time.Duration;

/**
 * One of the counters that a failed try adds to.
 *
 * @param id a digest: what was typed as a name may be somebody's password
 */
record FailureCounter(Kind kind, String id) {

    static FailureCounter of(Kind kind, String... whose) {
        return new FailureCounter(kind, Secrets.digest(kind + "\n" + String.join("\n", whose)));
    }

    DelayRule rule() {
        return kind.rule;
    }

    /** Whether it belongs to the one who tries, so that the right password wipes it. */
    boolean isOwn() {
        return kind.own;
    }

    enum Kind {
        /** One account on one device that signed in to it before. */
        DEVICE(true, person()),
        /** One account from one address. */
        ACCOUNT_AT_ADDRESS(true, person()),
        /** One account vouched for at one clerk's screen. */
        VOUCHING(true, person()),
        /** One account from everywhere: many addresses together learn no more than one. */
        ACCOUNT(false, new DelayRule(20, Duration.ofMinutes(15), Duration.ofHours(1))),
        /** One address over all accounts: a whole shop may sit behind it. */
        ADDRESS(false, new DelayRule(50, Duration.ofMinutes(1), Duration.ofMinutes(1)));

        private final boolean own;
        private final DelayRule rule;

        Kind(boolean own, DelayRule rule) {
            this.own = own;
            this.rule = rule;
        }

        private static DelayRule person() {
            return new DelayRule(5, Duration.ofMinutes(15), Duration.ofHours(1));
        }
    }
}
