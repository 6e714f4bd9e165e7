package org.tsuzuki.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Browsers from which somebody signed in to an account before: the failures of others do not hold them up. Being known
 * proves nothing else; the password is asked for all the same.
 */
@Component
public class KnownDevices {

    private static final Duration KEPT = Duration.ofDays(90);
    /** A sign-in writes only when a day has passed since the last one. */
    private static final Duration RENEWED_AFTER = Duration.ofDays(1);

    private static final int MOST_OF_ONE = 20;
    private static final int LONGEST_SECRET = 64;

    private static final String DROP_OLDEST = "delete from known_device where account = ? and device in"
            + " (select device from known_device where account = ? order by expires_at desc, device offset ? rows)";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KnownDevices(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    boolean isKnown(LoginName account, @Nullable String secret) {
        return secret != null && isSecret(secret) && isKnownUntil(account, secret, clock.instant());
    }

    /** Somebody proved at this device that the account is theirs. */
    public void remember(LoginName account, HttpServletRequest request, HttpServletResponse response) {
        var shown = DeviceCookie.read(request);
        var secret = shown != null && isSecret(shown) && isSomebodys(shown) ? shown : Secrets.next();
        if (!isKnownUntil(account, secret, clock.instant().plus(KEPT).minus(RENEWED_AFTER))) {
            keep(account, secret);
            DeviceCookie.write(request, response, secret, KEPT);
        }
    }

    /** After another password was chosen or the person was shut out, in the transaction that does it. */
    public void forget(LoginName account) {
        database.update("delete from known_device where account = ?", digest(account));
    }

    void sweep() {
        database.update("delete from known_device where expires_at <= ?", at(clock.instant()));
    }

    /** People of one shop may share a browser: it keeps one secret, which is known for each of them. */
    private boolean isSomebodys(String secret) {
        return any(
                "select count(*) from known_device where device = ? and expires_at > ?",
                Secrets.digest(secret),
                at(clock.instant()));
    }

    private boolean isKnownUntil(LoginName account, String secret, Instant instant) {
        return any(
                "select count(*) from known_device where account = ? and device = ? and expires_at > ?",
                digest(account),
                Secrets.digest(secret),
                at(instant));
    }

    private void keep(LoginName account, String secret) {
        try {
            transaction.executeWithoutResult(status -> {
                var until = at(clock.instant().plus(KEPT));
                var device = Secrets.digest(secret);
                if (database.update(
                                "update known_device set expires_at = ? where account = ? and device = ?",
                                until,
                                digest(account),
                                device)
                        == 0) {
                    database.update("insert into known_device values (?, ?, ?)", digest(account), device, until);
                }
                database.update(DROP_OLDEST, digest(account), digest(account), MOST_OF_ONE);
            });
        } catch (DuplicateKeyException faster) {
            // the same browser signed in twice at the same moment
        }
    }

    private boolean any(String count, Object... arguments) {
        var rows = database.queryForObject(count, Integer.class, arguments);
        return rows != null && rows > 0;
    }

    private static boolean isSecret(String secret) {
        return !secret.isEmpty() && secret.length() <= LONGEST_SECRET;
    }

    private static String digest(LoginName account) {
        return Secrets.digest(account.value());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
