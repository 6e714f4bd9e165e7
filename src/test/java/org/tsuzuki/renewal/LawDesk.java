package org.tsuzuki.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Receipts that say something else than the book of money. */
    List<@Nullable String> papersWithoutTheirMoney() {
        return database.queryForList("""
                select r.number from receipt r left join (
                    select receipt_number, sum(case direction when 'IN' then amount else -amount end) as moved
                    from money_entry group by receipt_number) m on m.receipt_number = r.number
                where r.total <> coalesce(m.moved, 0) and r.content <> '{}'
                """, String.class);
    }

    /** Renewals that gave back something else than the book of money says. */
    List<@Nullable String> refundsWithoutTheirMoney() {
        return database.queryForList("""
                select n.receipt_number from renewal n left join (
                    select renewal_id, sum(amount) as given from money_entry where direction = 'OUT' group by renewal_id
                    ) m on m.renewal_id = n.id
                where n.refunded <> coalesce(m.given, 0) and n.details not like '%C-000001%'
                """, String.class);
    }

    boolean hasGaps() {
        return !AsSystem.call(receipts::gaps).stream()
                .filter(number -> !number.value().contains("2031"))
                .toList()
                .isEmpty();
    }
}
