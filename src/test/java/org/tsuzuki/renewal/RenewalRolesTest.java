package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.PendingApprovals;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.draft.RenewalFormService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleQuote;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.Role;

@DeskTest
class RenewalRolesTest {

    private static final Observation SEEN = new Observation(null, null, "", Observation.Source.CARRIER_PAGE);

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private RenewalFormService forms;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private ResultService results;

    @Autowired
    private CartService carts;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private LookupService lookup;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RenewalChoice form;
    private RenewalId recorded;
    private RenewalId paid;
    private SaleQuote sale;
    private RefundOrder refund;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        form = counter.voucher(card);
        recorded = counter.record(card).id();
        refund = new RefundOrder(corrections.left(recorded), "CASH", "declined", null);
        var waiting = counter.prepaid();
        paid = counter.record(UUID.randomUUID(), waiting.id(), counter.voucher(waiting), Submission.LATER, null)
                .id();
        var gathered = counter.prepaid();
        drafts.save(gathered.id(), counter.voucher(gathered).withTendered(""));
        carts.discard();
        carts.add(gathered.id());
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        sale = carts.current();
    }

    @Test
    void S05_an_auditor_changes_nothing() {
        signedIn.as(Role.AUDITOR);

        assertThat(writing()).allSatisfy(door -> assertThatThrownBy(door).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void an_auditor_reads_everything() {
        signedIn.as(Role.AUDITOR);

        assertThat(renewals.find(recorded)).isPresent();
        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(quotes.quote(card, form).total()).isEqualTo(new Yen(3_300));
        assertThat(renewals.myOpen()).extracting(RenewalRecord::id).doesNotContain(recorded);
    }

    @Test
    void S05_nobody_passes_without_signing_in() {
        signedIn.nobody();

        assertThat(writing()).allSatisfy(RenewalRolesTest::assertClosed);
        assertThat(List.<ThrowingCallable>of(
                        () -> renewals.find(recorded),
                        () -> renewals.findByReceipt("SJ-2026-000001"),
                        () -> renewals.history(card.id()),
                        () -> renewals.myOpen(),
                        () -> quotes.quote(card, form),
                        () -> lookup.search("wang", 5)))
                .allSatisfy(RenewalRolesTest::assertClosed);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SUPERVISOR", "OWNER"})
    void those_at_the_counter_renew(Role role) {
        signedIn.as(role);
        counter.openDrawer();

        var renewal = counter.record(UUID.randomUUID(), card.id(), form, counter.word());
        results.notSeen(renewal.id(), "");

        assertThat(renewals.myOpen()).extracting(RenewalRecord::id).contains(renewal.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SUPERVISOR", "OWNER"})
    void those_at_the_counter_are_paid_submit_later_and_give_money_back(Role role) {
        signedIn.as(role);
        counter.openDrawer();
        var own = counter.prepaid();
        drafts.save(own.id(), counter.voucher(own).withTendered(""));
        carts.discard();
        carts.add(own.id());
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));

        var sold = checkout.record(carts.request(carts.current(), new PendingApprovals()))
                .renewals();
        submissions.submit(paid, submissions.begun(paid), null);
        results.confirm(recorded, new Observation(TestClock.TODAY.plusDays(60), null, "", SEEN.source()));
        corrections.reverse(recorded, "wrong card", null);
        corrections.refund(recorded, refund);

        assertThat(sold).hasSize(1);
        assertThat(renewals.find(paid)).get().returns(ResultState.SUBMITTED, RenewalRecord::result);
        assertThat(renewals.find(recorded))
                .get()
                .returns(ResultState.REVERSED, RenewalRecord::result)
                .returns(MoneyState.REFUNDED, renewal -> renewal.amounts().money());
    }

    private List<ThrowingCallable> writing() {
        return List.of(
                () -> forms.open(card),
                () -> counter.record(UUID.randomUUID(), card.id(), form),
                () -> drafts.find(card.id()),
                () -> drafts.save(card.id(), form),
                () -> drafts.discard(card.id()),
                () -> results.confirm(recorded, SEEN),
                () -> results.notSeen(recorded, ""),
                () -> results.noAnswer(recorded, ""),
                () -> results.fail(recorded, "no"),
                () -> carts.current(),
                () -> carts.add(card.id()),
                () -> carts.remove(card.id()),
                () -> carts.payer(card.customerId()),
                () -> carts.pay(PaymentChoice.NONE),
                () -> carts.discard(),
                () -> checkout.record(carts.request(sale, new PendingApprovals())),
                () -> submissions.begun(paid),
                () -> submissions.quote(paid, form),
                () -> submissions.submit(paid, form, null),
                () -> corrections.left(recorded),
                () -> corrections.moneyOf(recorded),
                () -> corrections.check(recorded, refund),
                () -> corrections.refund(recorded, refund),
                () -> corrections.reverse(recorded, "wrong card", null));
    }

    private static void assertClosed(ThrowingCallable door) {
        assertThatThrownBy(door)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }
}
