package org.tsuzuki.renewal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.security.AsSystem;

/** The whole desk for tests of laws, which hold after every command whatever came before. */
@DeskTest
class LawDesk {

    @Autowired
    RenewalService renewals;

    @Autowired
    ResultService results;

    @Autowired
    CorrectionService corrections;

    @Autowired
    SubmissionService submissions;

    @Autowired
    CustomerCredit credit;

    @Autowired
    ReceiptService receipts;

    @Autowired
    Counter counter;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    static LawDesk open() {
        var desk = new LawDesk();
        try {
            new TestContextManager(LawDesk.class).prepareTestInstance(desk);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return desk;
    }

    Laws laws() {
        return new Laws(database);
    }

    boolean hasGaps() {
        return !AsSystem.call(receipts::gaps).stream()
                .filter(number -> !number.value().contains("2031"))
                .toList()
                .isEmpty();
    }
}
