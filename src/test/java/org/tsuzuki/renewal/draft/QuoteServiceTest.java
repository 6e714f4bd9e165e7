package org.tsuzuki.renewal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.told;

import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Offers;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;

/** What a quote refuses, Record refuses by the same field. */
@DeskTest
class QuoteServiceTest {

    @Autowired
    private QuoteService quotes;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private CardService cards;

    @Autowired
    private Offers offers;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @AfterEach
    void endOffers() {
        offers.removeAll();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("channel", "problem.renewal.channel", form -> form.withChannel("nowhere")),
                mistake("channel", "problem.renewal.channel", form -> form.withChannel(null)),
                mistake("plan", "problem.renewal.plan", form -> form.withPlan("povo-3-30", "990")),
                mistake("payment", "problem.renewal.payment", form -> form.withPayment(null)),
                mistake(
                        "payment",
                        "problem.credit.tooMuch",
                        form -> form.withPayment(TenderType.CUSTOMER_CREDIT.id())
                                .withTendered("")),
                mistake("payment", "problem.renewal.payment.refused", form -> form.withPayment("TOPUP_CODE")),
                mistake("amount", "problem.renewal.amount", form -> form.withPlan(null, " ")),
                mistake("amount", "problem.yen.fraction", form -> form.withPlan(null, "10.5")),
                mistake("amount", "problem.yen.form", form -> form.withPlan(null, "-1")),
                mistake("amount", "problem.yen.most", form -> form.withPlan(null, "1000000000000")),
                mistake("amount", "problem.yen.most", form -> form.withPlan(null, "10000001")),
                mistake("fee", "problem.yen.most", form -> form.withFee("10000001")),
                mistake("fee", "problem.yen.most", form -> form.withFee("9999999")),
                mistake("tendered", "problem.yen.most", form -> form.withTendered("10000001")),
                mistake("amount", "problem.renewal.denomination", form -> form.withPlan(null, "2000")),
                mistake("fee", "problem.yen.form", form -> form.withFee("three")),
                mistake("tendered", "problem.renewal.tendered", form -> form.withTendered("3299")),
                mistake("tendered", "problem.yen.form", form -> form.withTendered("much")),
                mistake("promotion", "problem.renewal.promotion", form -> form.withPromotion("ended")),
                mistake(
                        "validity",
                        "problem.renewal.ownExpiry",
                        form -> form.withOwnExpiry(TestClock.TODAY.minusDays(1))),
                mistake("steps", "problem.renewal.steps", form -> form.withTick("readback", null)),
                mistake("reference.tillReceipt", "problem.required", form -> form.withReference("tillReceipt", "")),
                mistake(
                        "reference.tillReceipt",
                        "problem.tooLong",
                        form -> form.withReference("tillReceipt", "x".repeat(201))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named_by_its_field(String field, String key, UnaryOperator<RenewalChoice> mistake) {
        var wrong = mistake.apply(counter.voucher(card));

        var refusal =
                catchThrowableOfType(ProblemException.class, () -> counter.record(UUID.randomUUID(), card.id(), wrong));

        assertThat(quotes.quote(card, wrong).problems()).containsEntry(field, told(refusal.problem()));
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.problem().key()).isEqualTo(key);
        assertThat(renewals.history(card.id())).isEmpty();
    }

    @Test
    void a_closed_card_is_not_renewed() {
        var form = counter.voucher(card);
        var closed = cards.change(counter.now(card).withEnd(null, TestClock.TODAY));

        assertThat(quotes.quote(closed, form).problems()).containsOnlyKeys("card");
    }

    @Test
    void the_change_is_what_was_handed_over_too_much() {
        var quote = quotes.quote(card, counter.voucher(card).withTendered("5,000円"));

        assertThat(quote.problems()).isEmpty();
        assertThat(quote.total()).isEqualTo(new Yen(3_300));
        assertThat(quote.change()).isEqualTo(new Yen(1_700));
    }

    @Test
    void exact_cash_needs_no_change() {
        var quote = quotes.quote(card, counter.voucher(card).withTendered("3300"));

        assertThat(quote.problems()).isEmpty();
        assertThat(quote.change()).isEqualTo(Yen.ZERO);
    }

    @Test
    void the_price_of_the_plan_counts_whatever_was_typed() {
        var form = counter.voucher(card).withAmount("1");

        assertThat(quotes.quote(card, form).amount()).isEqualTo(new Yen(3_000));
    }

    @Test
    void an_offer_is_taken_off_the_price_and_never_off_the_fee() {
        offers.add("all-free", 100, new Yen(500), TestClock.TODAY);
        var quote = quotes.quote(card, counter.voucher(card).withPromotion("all-free"));

        assertThat(quote.problems()).isEmpty();
        assertThat(quote.discount()).isEqualTo(new Yen(3_000));
        assertThat(quote.total()).isEqualTo(new Yen(300));
    }

    @Test
    void an_offer_holds_to_the_end_of_its_last_day() {
        offers.add("until-yesterday", 10, null, TestClock.TODAY.minusDays(1));
        offers.add("until-today", 10, null, TestClock.TODAY);
        var form = counter.voucher(card);

        assertThat(quotes.quote(card, form.withPromotion("until-yesterday")).problems())
                .containsOnlyKeys("promotion");
        assertThat(quotes.quote(card, form.withPromotion("until-today")).total())
                .isEqualTo(new Yen(3_000));
    }

    @Test
    void asking_changes_nothing() {
        var quote = quotes.quote(card, counter.voucher(card));

        assertThat(quote.before().keyDates()).containsAll(card.keyDates().keyDates());
        assertThat(quote.after()).isNotEqualTo(card.keyDates());
        assertThat(counter.now(card)).isEqualTo(card);
    }

    private static Arguments mistake(String field, String key, UnaryOperator<RenewalChoice> change) {
        return Arguments.of(field, key, change);
    }
}
