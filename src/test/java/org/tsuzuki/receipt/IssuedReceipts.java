package org.tsuzuki.receipt;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.security.AsSystem;

/** Issues receipts for tests, as a renewal would: inside a transaction, for a stored customer of a stored branch. */
@TestComponent
public class IssuedReceipts {

    /** Below zero, where no real customer's number is. */
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final ReceiptService receipts;
    private final AgencyService agency;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    IssuedReceipts(
            ReceiptService receipts,
            AgencyService agency,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.agency = agency;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /** A branch that has issued nothing yet. */
    public BranchDetails branch(String code) {
        return AsSystem.call(() -> agency.add(new BranchDetails(
                BranchId.next(),
                null,
                code,
                "Branch " + code,
                "Tsuzuki Travel",
                "Tokyo",
                "03-0000-0000",
                null,
                false)));
    }

    public ReceiptDraft draft(BranchDetails branch, String customerName) {
        return new ReceiptDraft(branch.id(), branch.code(), customer(), ReceiptExamples.details(customerName));
    }

    public ReceiptContent issue(ReceiptDraft draft) {
        return AsSystem.call(() -> transaction.execute(status -> receipts.issue(draft)));
    }

    public ReceiptContent issue(BranchDetails branch) {
        return issue(draft(branch, "髙橋 さくら"));
    }

    private UUID customer() {
        var id = UUID.randomUUID();
        database.update(
                "insert into customer (id, version, number, latin, note, created_at, changed_at, changed_by)"
                        + " values (?, 0, ?, 'TEST', '', ?, ?, 'test')",
                id,
                NUMBERS.decrementAndGet(),
                Timestamp.from(TestClock.START),
                Timestamp.from(TestClock.START));
        return id;
    }
}
