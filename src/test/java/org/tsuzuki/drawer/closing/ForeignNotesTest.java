package org.tsuzuki.drawer.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** A customer pays with dollars and gets the change in yen. */
@DeskTest
@Import(Tills.class)
class ForeignNotesTest {

    /** USD 40 at 151.23. */
    private static final Yen VALUE = new Yen(6_049);

    private static final Yen CHANGE = VALUE.minus(Tills.PRICE);

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private ZReportService book;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Tills tills;

    private BranchDetails branch;
    private StaffDetails clerk;

    @BeforeEach
    void atTheCounter() {
        branch = tills.branch();
        clerk = tills.join(branch, Role.CLERK);
    }

    @Test
    void the_drawer_loses_the_change_in_yen_and_holds_the_notes_beside_it() {
        var drawer = tills.open(30_000);

        tills.sell();
        tills.sell(tills.sale().inDollars("40", "151.23"));
        tills.sell(tills.sale().inDollars("30.5", "151.23"));

        var expected = 30_000 + 3 * Tills.PRICE.amount() - VALUE.amount() - 4_612;
        assertThat(tills.count(drawer, expected).difference()).isEqualTo(Yen.ZERO);
        assertThat(EntryLine.foreign(drawers.entries(drawer.id())))
                .singleElement()
                .satisfies(notes -> {
                    assertThat(notes.currency()).isEqualTo("USD");
                    assertThat(notes.amount()).isEqualByComparingTo(new BigDecimal("70.5"));
                    assertThat(notes.value()).isEqualTo(VALUE.plus(new Yen(4_612)));
                    assertThat(notes).hasToString("USD 70.5");
                });
    }

    @Test
    void the_report_says_both_and_its_takings_stay_in_yen() {
        var drawer = tills.open(10_000);
        tills.sell(tills.sale().inDollars("40", "151.23"));

        var number = tills.close(drawer, 10_000 - CHANGE.amount());

        var report = book.find(number).orElseThrow();
        assertThat(report.cashIn()).isEqualTo(Tills.PRICE);
        assertThat(report.foreignValue()).isEqualTo(VALUE);
        assertThat(report.foreign()).singleElement().hasToString("USD 40");
        assertThat(report.expected()).isEqualTo(new Yen(10_000).minus(CHANGE));
        assertThat(report.difference()).isEqualTo(Yen.ZERO);
        assertThat(report.takings())
                .singleElement()
                .extracting(TenderTotal::net)
                .isEqualTo(Tills.PRICE);
    }

    @Test
    void what_is_given_back_is_yen() {
        var drawer = tills.open(30_000);
        var renewal = tills.sell(tills.sale().inDollars("40", "151.23"));

        tills.refund(renewal, "CASH");

        assertThat(tills.count(drawer, 0).count().expected()).isEqualTo(new Yen(30_000).minus(VALUE));
    }

    @Test
    void whoever_takes_the_drawer_over_begins_without_notes() {
        var drawer = tills.open(30_000);
        tills.sell(tills.sale().inDollars("40", "151.23"));
        tills.count(drawer, 30_000 - CHANGE.amount());
        var colleague = tills.join(branch, Role.CLERK);
        tills.as(clerk);

        closing.handOver(drawer.id(), CloseApproval.NONE, tills.colleague(colleague));

        tills.as(colleague);
        var taken = drawers.mine().orElseThrow();
        assertThat(taken.openingFloat()).isEqualTo(new Yen(30_000).minus(CHANGE));
        assertThat(drawers.entries(taken.id())).isEmpty();
    }

    @Test
    void the_receipt_says_the_notes_the_rate_and_the_change() {
        tills.open(30_000);

        var renewal = tills.sell(tills.sale().inDollars("40", "151.23"));

        var receipt = receipts.find(new ReceiptNumber(renewal.receiptNumber())).orElseThrow();
        assertThat(receipt.details().payments())
                .extracting(
                        paid -> paid.amount(), paid -> paid.foreign(), paid -> paid.tendered(), paid -> paid.change())
                .containsExactly(tuple(Tills.PRICE, "USD 40 × 151.23", VALUE, CHANGE));
    }

    @Test
    void a_report_that_is_older_than_foreign_notes_is_still_read() {
        var report = book.find(tills.close(tills.open(5_000), 5_000)).orElseThrow();
        var changed = database.update(
                "update z_report set content = replace(content, '\"foreign\":[],', '') where number = ? and content like '%foreign%'",
                report.number().value());

        assertThat(changed).isOne();
        assertThat(book.find(report.number())).contains(report);
    }

    @Test
    void half_a_note_is_refused_by_the_database() {
        tills.open(30_000);
        tills.sell(tills.sale().inDollars("40", "151.23"));

        for (var wrong : new String[] {"currency = null", "foreign_amount = null", "foreign_value = amount - 1"}) {
            assertThatThrownBy(() -> database.update(
                            "update drawer_entry set " + wrong + " where foreign_value is not null and staff_id = ?",
                            clerk.id().value()))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }
}
