package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.renewal.checkout.BusyCounter;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

/**
 * Sixteen clerks of one branch work as fast as they can for some seconds ({@code -Dtsuzuki.rush.seconds}), and on a slow
 * machine until enough has happened. Whatever is
 * neither recorded nor politely refused, such as a deadlock, fails the test.
 */
@DeskTest
@Import(BusyCounter.class)
abstract class BusiestDay {

    private static final int CLERKS = 16;
    private static final int CUSTOMERS = 40;
    private static final int ENOUGH = 300;
    private static final long SECONDS = Long.getLong("tsuzuki.rush.seconds", 5);

    @Autowired
    private BusyCounter busy;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    @Test
    void sixteen_clerks_leave_no_gap_no_double_and_every_yen_in_its_place() {
        signedIn.as(Role.CLERK);
        busy.open(CUSTOMERS);
        var end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();

        new Rush(CLERKS).each(clerk -> {
            while (System.nanoTime() < end || busy.recorded().size() < ENOUGH) {
                busy.serve();
            }
            return clerk;
        });

        System.out.printf(
                "%s: %d renewals in %d s, refused %s%n",
                getClass().getSimpleName(), busy.recorded().size(), SECONDS, busy.refusals());
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
        assertThat(new Laws(database).broken()).isEmpty();
        assertThat(count("select sum(case direction when 'IN' then amount else -amount end) from money_entry"
                        + " where method_id <> 'CREDIT'"))
                .isEqualTo(busy.balance());
        assertThat(count("select count(*) from renewal"))
                .isEqualTo(busy.recorded().size())
                .isGreaterThan(CLERKS);
        assertThat(count("select count(*) from receipt where returns is not null"))
                .as("refunds and what was paid with money owed")
                .isPositive();
    }

    private long count(String query) {
        var counted = database.queryForObject(query, Long.class);
        return counted == null ? 0 : counted;
    }
}
