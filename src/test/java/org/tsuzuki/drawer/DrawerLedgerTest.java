package org.tsuzuki.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.renewal.Laws;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** What drawers write into the book. */
@DeskTest
@Import(Tills.class)
class DrawerLedgerTest {

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private Book book;

    @Autowired
    private AccountLabels labels;

    @Autowired
    private Tills tills;

    @Autowired
    private JdbcTemplate database;

    private BranchDetails branch;
    private StaffDetails clerk;

    @BeforeEach
    void atTheCounter() {
        branch = tills.branch();
        clerk = tills.join(branch, Role.CLERK);
    }

    @Test
    void the_float_comes_out_of_the_safe() {
        var drawer = tills.open(30_000);

        assertThat(booked(drawer)).containsExactly("DRAWER_MOVEMENT: CASH 30000, SAFE -30000");
        assertThat(cash(drawer)).isEqualTo(new Yen(30_000));
        lawsHold();
    }

    @Test
    void whoever_reads_the_book_sees_whose_drawer_it_was_and_since_when() {
        var account = AccountKind.CASH.account(tills.open(30_000).id().value());

        assertThat(labels.of(List.of(account)))
                .containsEntry(account, Trilingual.same(clerk.name() + " 2026-11-20 12:00"));
    }

    @Test
    void an_empty_drawer_moves_nothing() {
        var drawer = tills.open(0);
        tills.close(drawer, 0);

        assertThat(booked(drawer)).isEmpty();
        lawsHold();
    }

    @Test
    void cash_that_is_paid_in_or_out_says_where_it_comes_from_and_goes_to() {
        var drawer = tills.open(10_000);

        drawers.payIn(new Yen(5_000), "more change");
        drawers.payIn(new Yen(2_000), CashPlace.BANK, "coins from the bank");
        drawers.payIn(new Yen(10), CashPlace.OTHER, "found under the mat");
        drawers.payOut(new Yen(4_000), "too much");
        drawers.payOut(new Yen(3_000), CashPlace.BANK, "to the bank");
        drawers.payOut(new Yen(500), CashPlace.OTHER, "postage");
        drawers.payOut(new Yen(400), CashPlace.REVENUE_STAMPS, "two of 200");
        assertThatThrownBy(() -> drawers.payIn(new Yen(400), CashPlace.REVENUE_STAMPS, "sold back"))
                .hasMessageContaining("stampsOnlyOut");

        assertThat(booked(drawer))
                .containsExactly(
                        "DRAWER_MOVEMENT: CASH 10000, SAFE -10000",
                        "DRAWER_MOVEMENT: CASH 5000, SAFE -5000",
                        "DRAWER_MOVEMENT: BANK -2000, CASH 2000",
                        "DRAWER_MOVEMENT: CASH 10, LOSSES -10",
                        "DRAWER_MOVEMENT: CASH -4000, SAFE 4000",
                        "DRAWER_MOVEMENT: BANK 3000, CASH -3000",
                        "DRAWER_MOVEMENT: CASH -500, LOSSES 500",
                        "DRAWER_MOVEMENT: CASH -400, STAMP_DUTY 400");
        assertThat(cash(drawer)).isEqualTo(new Yen(9_110));
        lawsHold();
    }

    @Test
    void what_was_counted_goes_to_the_safe_and_what_was_missing_is_short() {
        var drawer = tills.open(30_000);
        tills.sell();

        tills.close(drawer, 33_100);

        assertThat(booked(drawer)).last().isEqualTo("DRAWER_CLOSE: CASH -33300, CASH_OVER_SHORT 200, SAFE 33100");
        assertThat(cash(drawer)).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void what_was_counted_beyond_is_over() {
        var drawer = tills.open(30_000);

        tills.close(drawer, 30_100);

        assertThat(booked(drawer)).last().isEqualTo("DRAWER_CLOSE: CASH -30000, CASH_OVER_SHORT -100, SAFE 30100");
        assertThat(cash(drawer)).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void a_colleague_takes_over_what_was_counted_and_the_safe_gets_nothing() {
        var colleague = tills.join(branch, Role.CLERK);
        tills.as(clerk);
        var drawer = tills.open(30_000);
        tills.count(drawer, 29_900);

        closing.handOver(
                drawer.id(),
                tills.word("the shift ends", tills.join(branch, Role.SUPERVISOR)),
                tills.colleague(colleague));

        tills.as(colleague);
        var theirs = drawers.mine().orElseThrow();
        assertThat(booked(drawer)).last().isEqualTo("DRAWER_CLOSE: CASH -100, CASH_OVER_SHORT 100");
        assertThat(booked(theirs)).containsExactly("DRAWER_MOVEMENT: CASH -29900, CASH 29900");
        assertThat(cash(drawer)).isEqualTo(Yen.ZERO);
        assertThat(cash(theirs)).isEqualTo(new Yen(29_900));
        lawsHold();
    }

    @Test
    void sales_changes_for_foreign_notes_and_refunds_leave_the_drawer_as_the_book_has_it() {
        var drawer = tills.open(30_000);
        var refunded = tills.sell();
        tills.sellForDollars();
        tills.refund(refunded, "CASH");

        assertThat(cash(drawer)).isEqualTo(tills.count(drawer, 0).count().expected());
        tills.closeMine();

        assertThat(cash(drawer)).isEqualTo(Yen.ZERO);
        lawsHold();
    }

    @Test
    void the_owner_who_closes_it_from_elsewhere_closes_it_in_the_books_of_its_branch() {
        var drawer = tills.open(30_000);
        tills.join(tills.branch(), Role.OWNER);
        tills.count(drawer, 30_000);

        closing.close(drawer.id(), tills.word("forgotten in the evening", tills.join(branch, Role.SUPERVISOR)));

        assertThat(entries(drawer))
                .hasSize(2)
                .extracting(BookEntry::branchId)
                .containsOnly(branch.id().value());
        lawsHold();
    }

    private List<String> booked(DrawerDetails drawer) {
        return entries(drawer).stream().map(DrawerLedgerTest::told).toList();
    }

    /** The first first. */
    private List<BookEntry> entries(DrawerDetails drawer) {
        var filter = BookFilter.EVERYTHING.about(drawer.id().toString());
        return AsSystem.call(() -> book.entries(filter, PageRequest.ofSize(50))).reversed();
    }

    private static String told(BookEntry entry) {
        var lines = entry.lines().stream()
                .map(line -> line.account().kind() + " " + line.amount().amount())
                .sorted()
                .toList();
        return entry.event() + ": " + String.join(", ", lines);
    }

    private Yen cash(DrawerDetails drawer) {
        Account account = AccountKind.CASH.account(drawer.id().value());
        return AsSystem.call(() -> book.balance(account, TestClock.TODAY));
    }

    private void lawsHold() {
        assertThat(new Laws(database).bookOfDrawersAndVouchers()).isEmpty();
    }
}
