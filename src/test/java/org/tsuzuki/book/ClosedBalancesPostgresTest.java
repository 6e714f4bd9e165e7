package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL, where many write at once. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class ClosedBalancesPostgresTest extends ClosedBalancesTest {

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whoever_holds_an_account_and_the_closing_do_not_wait_for_each_other() {
        post(day, 300);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            book.holdBalance(cash, day);
            try (var owner = Executors.newSingleThreadExecutor()) {
                owner.submit(new DelegatingSecurityContextRunnable(() -> periods.close(day)))
                        .get(20, TimeUnit.SECONDS);
            } catch (Exception waiting) {
                throw new IllegalStateException(waiting);
            }
        });

        assertThat(periods.closedThrough()).contains(day);
    }

    @Override
    protected void behindTheDesk(String change) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.execute("set local session_replication_role = replica");
            database.execute(change);
        });
    }
}
