package org.tsuzuki.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

@DeskTest
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class TransactionsOnPostgresTest {

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_write_inside_a_read_is_refused_and_not_lost() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var writing = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> reading.executeWithoutResult(outer -> writing.executeWithoutResult(inner -> {})))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
