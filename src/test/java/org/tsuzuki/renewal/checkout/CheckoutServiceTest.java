package org.tsuzuki.renewal.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.money.BookedMoney;
import org.tsuzuki.money.Journal;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.PendingApprovals;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.Role;

@DeskTest
public class CheckoutServiceTest {

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private CartService carts;

    @Autowired
    private DraftService drafts;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private Journal book;

    @Autowired
    private Counter counter;

    @Autowired
    private CustomerService customers;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private CardDetails mother;
    private CardDetails child;

    @BeforeEach
    void aFamily() {
        signedIn.as(Role.CLERK);
        carts.discard();
        mother = counter.prepaid();
        child = counter.prepaid();
        List.of(mother, child).forEach(card -> {
            drafts.save(card.id(), counter.voucher(card).withTendered(""));
            carts.add(card.id());
        });
    }

    @Test
    void a_family_pays_once_and_gets_one_receipt_with_a_result_for_each_card() {
        carts.pay(PaymentChoice.NONE.withMethod("CASH").withTendered("10000"));

        var recorded = checkout.record(carts.request(carts.current(), new PendingApprovals()));

        assertThat(recorded.renewals()).hasSize(2);
        var receipt = receipts.find(new ReceiptNumber(recorded.receiptNumber())).orElseThrow();
        assertThat(receipt.total()).isEqualTo(new Yen(6_600));
        assertThat(receipt.details().items()).hasSize(2);
        assertThat(receipt.details().payments().getFirst().change()).isEqualTo(new Yen(3_400));
        results.fail(recorded.renewals().getFirst(), "declined");
        assertThat(renewals.ofSale(renewals.find(recorded.renewals().getFirst())
                        .orElseThrow()
                        .sale()
                        .id()))
                .extracting(RenewalRecord::result)
                .containsExactlyInAnyOrder(ResultState.FAILED, ResultState.SUBMITTED);
        assertThat(carts.current().lines()).isEmpty();
        assertThat(drafts.find(mother.id())).isEmpty();
    }

    @Test
    void each_means_of_a_split_payment_has_its_line_in_the_book() {
        for (var card : List.of(mother, child)) {
            drafts.save(card.id(), counter.form(card, "CARRIER_WEB").withTendered(""));
        }
        carts.pay(PaymentChoice.NONE.withMethod("CASH").withTenders(List.of(new TypedTender("CREDIT_CARD", "2600"))));
        assertThat(carts.current().payments().problems()).isEmpty();

        var recorded = checkout.record(carts.request(carts.current(), new PendingApprovals()));

        var sale = renewals.find(recorded.renewals().getFirst())
                .orElseThrow()
                .sale()
                .id();
        assertThat(book.ofSale(sale))
                .extracting(BookedMoney::methodId, BookedMoney::amount)
                .containsExactlyInAnyOrder(tuple("CASH", new Yen(4_000)), tuple("CREDIT_CARD", new Yen(2_600)));
    }

    @Test
    void the_same_visit_is_recorded_once_from_however_many_tabs() {
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        var sale = carts.current();

        var answers = new Rush(8).each(tab -> checkout.record(carts.request(sale, new PendingApprovals())));

        assertThat(answers)
                .extracting(RecordedSale::receiptNumber)
                .containsOnly(answers.getFirst().receiptNumber());
        assertThat(answers).filteredOn(answer -> !answer.before()).hasSize(1);
        assertThat(renewals.history(mother.id())).hasSize(1);
        assertThat(renewals.history(child.id())).hasSize(1);
    }

    @Test
    void a_supervisors_word_is_for_its_own_card_and_kept_with_it() {
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        var words = new PendingApprovals();
        words.keep(unticked(mother), counter.word());

        var refusal = refusalOf(() -> {
            unticked(child);
            checkout.record(carts.request(carts.current(words), words));
        });
        drafts.save(child.id(), counter.voucher(child).withTendered(""));
        var sale = carts.current(words);
        var recorded = checkout.record(carts.request(sale, words));

        assertThat(refusal.key()).isEqualTo("problem.renewal.steps");
        assertThat(sale.isComplete()).isTrue();
        assertThat(sale.lines()).extracting(line -> line.word() != null).containsExactly(true, false);
        assertThat(recorded.before()).isFalse();
        assertThat(renewals.history(mother.id()).getFirst().details().skipped()).isNotNull();
        assertThat(renewals.history(child.id()).getFirst().details().skipped()).isNull();
    }

    @Test
    void a_change_on_the_page_takes_the_word_back() {
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        var words = new PendingApprovals();
        words.keep(unticked(mother), counter.word());
        var changed = drafts.find(mother.id()).orElseThrow().choice().withFee("500");

        drafts.save(mother.id(), changed);

        assertThat(carts.current(words).isComplete()).isFalse();
        assertThat(refusalOf(() -> checkout.record(carts.request(carts.current(words), words)))
                        .key())
                .isEqualTo("problem.renewal.steps");
    }

    @Test
    void a_word_that_has_grown_old_stands_for_nothing() {
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        var words = new PendingApprovals();
        words.keep(unticked(mother), counter.word());
        var complete = carts.current(words);
        clock.advance(Duration.ofMinutes(16));

        assertThat(complete.isComplete()).isTrue();
        assertThat(carts.current(words).isComplete()).isFalse();
        assertThat(refusalOf(() -> checkout.record(carts.request(complete, words)))
                        .key())
                .isEqualTo("problem.renewal.steps");
    }

    private RenewalDraft unticked(CardDetails card) {
        return drafts.save(card.id(), counter.voucher(card).withTendered("").withTick("readback", null));
    }

    @Test
    void one_card_that_is_not_complete_keeps_all_of_them_back() {
        drafts.save(child.id(), counter.voucher(child).withTick("readback", null));
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));

        var sale = carts.current();

        assertThat(sale.isComplete()).isFalse();
        assertThat(refusalOf(() -> checkout.record(carts.request(sale, new PendingApprovals())))
                        .key())
                .isEqualTo("problem.renewal.steps");
        assertThat(renewals.history(mother.id())).isEmpty();
        assertThat(renewals.history(child.id())).isEmpty();
    }

    @Test
    void a_card_is_taken_out_again_and_its_page_stays_filled_in() {
        carts.remove(child.id());

        assertThat(carts.current().lines()).extracting(line -> line.card().id()).containsExactly(mother.id());
        assertThat(drafts.find(child.id())).isPresent();
    }

    @Test
    void who_pays_can_be_chosen_among_the_customers() {
        carts.payer(child.customerId());
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));

        var recorded = checkout.record(carts.request(carts.current(), new PendingApprovals()));

        var paper = receipts.find(new ReceiptNumber(recorded.receiptNumber())).orElseThrow();
        assertThat(carts.current().payer()).isNull();
        assertThat(child.customerId()).isNotEqualTo(mother.customerId());
        assertThat(paper.details().customer().number())
                .isEqualTo(customers.summary(child.customerId()).number().toString());
        assertThat(paper.details().customer().name())
                .isEqualTo(customers.summary(child.customerId()).names().first());
    }
}
