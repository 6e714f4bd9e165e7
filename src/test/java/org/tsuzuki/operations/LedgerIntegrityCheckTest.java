package org.tsuzuki.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

@DeskTest
class LedgerIntegrityCheckTest {

    @Autowired
    private LedgerIntegrityCheck check;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String receipt = "";

    @BeforeEach
    void a_recorded_renewal() {
        signedIn.as(Role.CLERK);
        receipt = counter.record(counter.prepaid()).receiptNumber();
    }

    @Test
    void books_that_only_the_desk_has_written_add_up() {
        assertThat(check.broken()).doesNotContain(receipt, "SJ-2026");
    }

    @Test
    void a_number_without_its_receipt_is_told() {
        assertThat(after("update receipt_series set last_number = last_number + 1 where year_of = 2026"))
                .contains("SJ-2026");
    }

    @Test
    void a_receipt_beyond_the_counter_is_told() {
        assertThat(after("update receipt_series set last_number = last_number - 1 where year_of = 2026"))
                .contains("SJ-2026");
    }

    @Test
    void a_receipt_that_says_something_else_than_the_book_of_money_is_told() {
        assertThat(after("update money_entry set amount = amount + 1 where receipt_number = '" + receipt + "'"))
                .contains(receipt);
    }

    /** What is found after somebody changed the database by hand; the change is taken back. */
    private List<String> after(String change) {
        return changed(() -> {
            database.update(change);
            return check.broken();
        });
    }

    private List<String> changed(Supplier<List<String>> work) {
        return new TransactionTemplate(transactions).execute(started -> {
            started.setRollbackOnly();
            return work.get();
        });
    }
}
