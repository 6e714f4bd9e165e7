package org.tsuzuki.renewal.outcome;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.renewal.CustomerCreditBalance;
import org.tsuzuki.renewal.Laws;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.security.AsSystem;

/** The whole desk for tests of laws, which hold after every command whatever came before. */
@DeskTest
public class LawDesk {

    @Autowired
    public RenewalService renewals;

    @Autowired
    public ResultService results;

    @Autowired
    public CorrectionService corrections;

    @Autowired
    public SubmissionService submissions;

    @Autowired
    CustomerCreditBalance credit;

    @Autowired
    ReceiptService receipts;

    @Autowired
    public Counter counter;

    @Autowired
    public SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    public static LawDesk open() {
        var desk = new LawDesk();
        try {
            new TestContextManager(LawDesk.class).prepareTestInstance(desk);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return desk;
    }

    public Laws laws() {
        return new Laws(database);
    }

    public boolean hasGaps() {
        return !AsSystem.call(receipts::gaps).stream()
                .filter(number -> !number.value().contains("2031"))
                .toList()
                .isEmpty();
    }
}
