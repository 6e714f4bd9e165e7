package org.tsuzuki.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.Posting;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.Role;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.VoucherEntry;

@DeskTest
@Import({Tills.class, Posting.class})
@TestPropertySource(properties = "books.of=comparisons") // of its own: nobody else writes into it by hand
class LedgerComparisonsTest {

    private static final Account SAFE = AccountKind.SAFE.account();

    @Autowired
    private LedgerComparisons comparisons;

    @Autowired
    private LedgerIntegrity integrity;

    @Autowired
    private ResultService results;

    @Autowired
    private VoucherEntry vault;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    private CardDetails card;
    private RecordedRenewal failed;
    private VoucherDetails voucher;

    @BeforeEach
    void something_of_everything_has_happened() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        failed = record(PaymentChoice.NONE.withMethod("WECHAT_PAY"));
        results.fail(failed.id(), "sold out");
        card = counter.prepaid();
        record(PaymentChoice.NONE.withMethod("CASH"));
        voucher = Bought.one(vault);
    }

    @AfterEach
    void all_agree_again() {
        comparisons.look();
        assertThat(comparisons.found()).isEmpty();
    }

    @Test
    void what_only_the_desk_has_written_agrees() {
        comparisons.look();

        assertThat(told()).isEmpty();
    }

    @Test
    void B10_credit_that_the_customers_file_does_not_show_is_told_with_both_sums() {
        var owed = AccountKind.CUSTOMER_CREDIT.account(card.customerId());
        byHand(owed, 100);

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Customer credit of ")
                .contains("the ledger says -¥100, the customer file ¥0. Compare the customer’s failed renewals");
        byHand(owed, -100);
    }

    @Test
    void B08_what_is_held_for_a_carrier_is_told_with_both_sums() {
        var held = AccountKind.HELD_FOR_CARRIER.account(card.carrierId());
        var open = Objects.requireNonNull(database.queryForObject("select sum(held) from renewal", Long.class));
        byHand(held, -50);

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Held for ")
                .contains("the ledger says ¥%,d, the open carrier payments ¥%,d.".formatted(open + 50, open));
        byHand(held, 50);
    }

    @Test
    void B09_a_stock_that_cost_something_else_is_told_with_both_sums() {
        var stock = AccountKind.VOUCHER_STOCK.account(voucher.lot().key());
        byHand(stock, 7);

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Voucher stock ")
                .contains("the vouchers in stock cost ¥");
        byHand(stock, -7);
    }

    @Test
    void B11_takings_that_the_receipts_do_not_say_are_told_by_payment_method() {
        database.update("update money_entry set amount = amount + 1 where receipt_number = ?", failed.receiptNumber());
        comparisons.look();

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Taken as WeChat Pay in the last 31 days: the ledger says ¥");
        database.update("update money_entry set amount = amount - 1 where receipt_number = ?", failed.receiptNumber());
    }

    @Test
    void a_drawer_is_not_closed_before_it_was_looked_again_and_closes_all_the_same() {
        var stock = AccountKind.VOUCHER_STOCK.account(voucher.lot().key());
        posting.post(BookEvent.CORRECTION, debit(stock, 7), credit(SAFE, 7));
        tills.join(tills.branch(), Role.CLERK);
        var drawer = tills.open(30_000);
        assertThat(comparisons.found()).isEmpty();

        tills.close(drawer, 30_000);

        assertThat(told()).hasSize(1);
        byHand(stock, -7);
    }

    @Test
    void nobody_but_the_owner_is_told() {
        signedIn.as(Role.AUDITOR);

        assertThatThrownBy(integrity::differences).isInstanceOf(AccessDeniedException.class);
    }

    private RecordedRenewal record(PaymentChoice how) {
        return counter.record(
                UUID.randomUUID(),
                card.id(),
                counter.voucher(card).withTendered("").paidBy(how));
    }

    /** An entry that no use case has made. */
    private void byHand(Account account, long debit) {
        if (debit > 0) {
            posting.post(BookEvent.CORRECTION, debit(account, debit), credit(SAFE, debit));
        } else {
            posting.post(BookEvent.CORRECTION, credit(account, -debit), debit(SAFE, -debit));
        }
        comparisons.look();
    }

    private List<String> told() {
        signedIn.as(Role.OWNER);
        return integrity.differences().stream()
                .map(Refusals::told)
                .map(problem -> Messages.get(Language.EN, problem))
                .toList();
    }
}
