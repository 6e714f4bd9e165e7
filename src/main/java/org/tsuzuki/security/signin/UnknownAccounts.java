package org.tsuzuki.security.signin;

import java.time.Clock;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.keys.KeyRing;
import org.tsuzuki.keys.Purpose;

/**
 * Names that were typed and are nobody's. One may be somebody's password in the wrong field, so it is known by a keyed hash
 * alone: the same name can be seen to come again, and nobody without the key file finds out which it was.
 */
@Component
public class UnknownAccounts {

    static final int MOST_IN_A_MINUTE = 60;

    private static final int DIGITS = 16;

    private final KeyRing keys;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RecentEntries<String> recent = new RecentEntries<>(MOST_IN_A_MINUTE);

    UnknownAccounts(KeyRing keys, JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        this.keys = keys;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What stands for a name in the audit log. */
    public String mark(String typed) {
        var name = LoginName.parse(typed).map(LoginName::value).orElse(typed);
        var hash = keys.newest(Purpose.PERSONAL).sign("unknown account\n" + name);
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    /**
     * Has a try noted, or counted where it is one of too many. Both write, so that the answer takes as long for a name that
     * nobody has as for one that somebody has; what is too long for a name is answered before any of that anyway.
     *
     * @param what tells tries apart that are noted beside each other
     * @param note is given how many were only counted since the one before
     */
    public void note(String typed, String what, LongConsumer note) {
        if (recent.admit(what, clock.instant()).isPresent()) {
            transaction.executeWithoutResult(status -> note.accept(takeCount()));
        } else if (LoginName.parse(typed).isPresent()) {
            transaction.executeWithoutResult(
                    status -> database.update("update unknown_sign_in set left_out = left_out + 1"));
        }
    }

    private long takeCount() {
        var leftOut = database.queryForObject("select left_out from unknown_sign_in for update", Long.class);
        database.update("update unknown_sign_in set left_out = 0 where left_out > 0");
        return leftOut == null ? 0 : leftOut;
    }
}
