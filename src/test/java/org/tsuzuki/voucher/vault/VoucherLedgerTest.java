package org.tsuzuki.voucher.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.renewal.Laws;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherKind;
import org.tsuzuki.voucher.VoucherService;

/** What the vault writes into the book: each voucher was bought for 2,940 yen. */
@DeskTest
class VoucherLedgerTest {

    @Autowired
    private VoucherEntry entry;

    @Autowired
    private VaultService vault;

    @Autowired
    private VoucherService vouchers;

    @Autowired
    private ResultService results;

    @Autowired
    private Counter counter;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private SettlementMethodService methods;

    @Autowired
    private AuditService audit;

    @Autowired
    private Book book;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.SUPERVISOR);
    }

    @Test
    void what_is_entered_together_is_one_purchase_paid_from_the_bank() {
        var before = stock();

        var bought = entry.store(
                Bought.stock(),
                Stream.generate(() -> Bought.typed("", Bought.code())).limit(3).toList());

        assertThat(booked(bought.getFirst())).containsExactly("VOUCHER_PURCHASE: BANK -8820, VOUCHER_STOCK 8820");
        assertThat(stock()).isEqualTo(before.plus(new Yen(8_820)));
        lawsHold();
    }

    @Test
    void what_is_paid_with_an_agency_card_is_owed_on_it_and_comes_back_to_it_also_when_it_is_closed() {
        var visa = method(SettlementMethod.card("Visa " + Invented.reference(), "1234", YearMonth.of(2030, 12)));
        var lot = Bought.stock().paidFrom(VoucherSource.by(visa));

        var voucher = entry.store(lot, List.of(Bought.typed("", Bought.code()))).getFirst();
        assertThat(voucher.lot().paidFrom()).isEqualTo(visa.account());
        asOwner(() -> methods.close(visa.id()));
        vault.giveBack(voucher.id(), "bought by mistake");

        assertThat(booked(voucher))
                .containsExactly(
                        "VOUCHER_PURCHASE: AGENCY_CREDIT_CARD -2940, VOUCHER_STOCK 2940",
                        "VOUCHER_LOSS: AGENCY_CREDIT_CARD 2940, VOUCHER_STOCK -2940");
        assertThat(refusalOf(() -> entry.preview(lot, List.of(Bought.typed("", Bought.code()))))
                        .key())
                .isEqualTo("problem.voucher.paidFrom");
        lawsHold();
    }

    @Test
    void what_is_paid_in_cash_leaves_my_drawer_once_and_comes_back_into_the_one_that_is_open_then() {
        counter.openDrawer();
        var drawer = drawers.mine().orElseThrow();
        var lot = Bought.stock().paidFrom(VoucherSource.DRAWER);

        var voucher = entry.store(lot, List.of(Bought.typed("", Bought.code()))).getFirst();
        assertThat(cashOf(drawer)).endsWith("PAY_OUT 2940");
        vault.giveBack(voucher.id(), "the shop takes it back");

        assertThat(cashOf(drawer)).endsWith("PAY_OUT 2940", "PAY_IN 2940");
        assertThat(booked(voucher))
                .containsExactly(
                        "VOUCHER_PURCHASE: CASH -2940, VOUCHER_STOCK 2940",
                        "VOUCHER_LOSS: CASH 2940, VOUCHER_STOCK -2940");
        lawsHold();
    }

    @Test
    void a_balance_or_a_drawer_that_does_not_reach_stores_and_books_nothing() {
        counter.openDrawer();
        var balance =
                method(SettlementMethod.balance("Distributor " + Invented.reference(), Set.of(Bought.CARRIER), null));
        var before = stock();
        var codes = List.of(Bought.typed("", Bought.code()));
        var dear = Bought.priced("mobal", "mobal-30", "9,000,000").paidFrom(VoucherSource.DRAWER);

        assertThat(refusalOf(() -> entry.store(Bought.stock().paidFrom(VoucherSource.by(balance)), codes))
                        .key())
                .isEqualTo("problem.settlement.funds");
        assertThat(refusalOf(() -> entry.store(dear, codes)).key()).isEqualTo("problem.drawer.notInIt");

        assertThat(stock()).isEqualTo(before);
        var drawer = drawers.mine().orElseThrow().id().toString();
        assertThat(Trail.of(audit, drawer)).extracting(AuditLine::action).contains("drawer.payOutRefused");
        lawsHold();
    }

    private SettlementMethod method(SettlementMethod typed) {
        asOwner(() -> methods.add(typed));
        return typed;
    }

    private void asOwner(Runnable work) {
        signedIn.as(Role.OWNER);
        work.run();
        signedIn.as(Role.SUPERVISOR);
    }

    private List<String> cashOf(DrawerDetails drawer) {
        return drawers.entries(drawer.id()).stream()
                .map(line -> line.kind() + " " + line.amount().amount())
                .toList();
    }

    @Test
    void what_is_refused_is_not_booked() {
        var before = stock();

        refusalOf(() -> entry.store(Bought.stock(), List.of(Bought.typed("", Bought.code()), Bought.typed("", "12"))));

        assertThat(stock()).isEqualTo(before);
    }

    @Test
    void a_voucher_that_cost_nothing_moves_nothing() {
        var gift = new TypedLot(
                VoucherKind.STOCK, "mobal", "mobal-30", "4500", "0", null, "Konbini 9-9-9", TestClock.TODAY, null);
        var free = entry.store(gift, List.of(Bought.typed("", Bought.code())));

        assertThat(booked(free.getFirst())).isEmpty();
        lawsHold();
    }

    @Test
    void a_spoilt_voucher_is_a_loss_each_time_until_it_is_put_back() {
        var voucher = Bought.one(entry);

        vault.spoil(voucher.id(), "the paper is torn");
        vault.spoil(voucher.id(), "torn indeed");
        vault.putBack(voucher.id(), "it can be read");
        vault.spoil(voucher.id(), "not any more");

        assertThat(booked(voucher))
                .containsExactly(
                        "VOUCHER_PURCHASE: BANK -2940, VOUCHER_STOCK 2940",
                        "VOUCHER_LOSS: LOSSES 2940, VOUCHER_STOCK -2940",
                        "CORRECTION: LOSSES -2940, VOUCHER_STOCK 2940",
                        "VOUCHER_LOSS: LOSSES 2940, VOUCHER_STOCK -2940");
        lawsHold();
    }

    @Test
    void the_supplier_pays_back_what_it_takes_back_even_if_it_was_lost_before() {
        var returned = Bought.one(entry);
        var spoilt = Bought.one(entry);

        vault.giveBack(returned.id(), "bought by mistake");
        vault.spoil(spoilt.id(), "refused by the carrier");
        vault.giveBack(spoilt.id(), "the supplier makes good");

        assertThat(booked(returned)).last().isEqualTo("VOUCHER_LOSS: BANK 2940, VOUCHER_STOCK -2940");
        assertThat(booked(spoilt)).last().isEqualTo("VOUCHER_LOSS: BANK 2940, LOSSES -2940");
        lawsHold();
    }

    @Test
    void an_expired_voucher_stays_stock_until_it_is_withdrawn() {
        var voucher = entry.store(
                        Bought.ending(Bought.stock(), TestClock.TODAY), List.of(Bought.typed("", Bought.code())))
                .getFirst();
        clock.set(TestClock.TODAY.plusDays(1), LocalTime.MIDNIGHT);
        lawsHold();

        vault.spoil(voucher.id(), "nobody bought it");

        assertThat(booked(voucher)).last().isEqualTo("VOUCHER_LOSS: LOSSES 2940, VOUCHER_STOCK -2940");
        lawsHold();
    }

    @Test
    void keeping_and_giving_up_a_voucher_moves_nothing() {
        var voucher = Bought.one(entry);

        vouchers.reserve(voucher.id());
        vault.putBack(voucher.id(), "the customer left");

        assertThat(booked(voucher)).containsExactly("VOUCHER_PURCHASE: BANK -2940, VOUCHER_STOCK 2940");
        lawsHold();
    }

    @Test
    void a_voucher_that_comes_back_after_a_failed_renewal_is_stock_again() {
        var voucher = Bought.one(entry);
        var card = counter.prepaid();
        var form =
                counter.voucher(card).withTendered("").withVoucher(voucher.id().value());
        var sold = counter.record(UUID.randomUUID(), card.id(), form);
        results.fail(sold.id(), "the terminal was down");
        lawsHold();

        vault.putBack(voucher.id(), "the code was never typed");

        assertThat(booked(voucher)).last().isEqualTo("CORRECTION: VOUCHER_COST -2940, VOUCHER_STOCK 2940");
        lawsHold();
    }

    private List<String> booked(VoucherDetails voucher) {
        var filter = BookFilter.EVERYTHING.about(voucher.id().toString());
        return AsSystem.call(() -> book.entries(filter, PageRequest.ofSize(50))).reversed().stream()
                .map(VoucherLedgerTest::told)
                .toList();
    }

    private static String told(BookEntry entry) {
        var lines = entry.lines().stream()
                .map(line -> line.account().kind() + " " + line.amount().amount())
                .sorted()
                .toList();
        return entry.event() + ": " + String.join(", ", lines);
    }

    private Yen stock() {
        var lot = AccountKind.VOUCHER_STOCK.account(TestClock.TODAY + " " + Bought.CARRIER);
        return AsSystem.call(() -> book.balance(lot, TestClock.TODAY));
    }

    private void lawsHold() {
        assertThat(new Laws(database).bookOfDrawersAndVouchers()).isEmpty();
    }
}
