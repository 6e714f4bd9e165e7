package org.tsuzuki.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Provenance;

class PaymentParserTest {

    private static final Yen TOTAL = new Yen(3_300);

    private static final PaymentMethodPolicy MEANS = new PaymentMethodPolicy() {
        @Override
        public Optional<PaymentMethod> find(String id) {
            return id.isEmpty() ? Optional.empty() : Optional.of(method(id));
        }

        @Override
        public Optional<Problem> refusal(PaymentMethod method) {
            return method.id().equals("PAYPAL") ? Optional.of(Problem.of("refused")) : Optional.empty();
        }
    };

    private static PaymentMethod method(String id) {
        return new PaymentMethod(
                id,
                Trilingual.same(id),
                id.equals("CASH"),
                true,
                id.equals("CASH") ? PaymentKind.CASH : PaymentKind.CARD,
                null,
                new Provenance("test", null, Confidence.HIGH, null));
    }

    private static PaymentBreakdown read(PaymentChoice choice) {
        return PaymentParser.read(choice, TOTAL, MEANS);
    }

    private static PaymentChoice cash(String tendered) {
        return PaymentChoice.NONE.withMethod("CASH").withTendered(tendered);
    }

    @Test
    void cash_gives_change() {
        var payments = read(cash("￥５，０００"));

        assertThat(payments.problems()).isEmpty();
        assertThat(payments.change()).contains(new Yen(1_700));
        assertThat(payments.tenders()).extracting(Tender::amount).containsExactly(TOTAL);
    }

    @Test
    void what_nobody_hands_over_is_refused_beside_its_field() {
        var most = Problem.of("problem.yen.most", "¥10,000,000");
        var euros = new TypedForeignCash("EUR", "999999999999", "999999999999");
        var card = List.of(new TypedTender("CREDIT_CARD", "10000001"));

        assertThat(read(cash("10000001")).problems()).containsEntry("tendered", most);
        assertThat(read(cash("").withForeign(euros)).problems()).containsEntry("foreign.amount", most);
        assertThat(read(cash("").withTenders(card)).problems()).containsEntry("shares.0", most);
        assertThat(PaymentParser.read(cash(""), new Yen(10_000_001), MEANS).problems())
                .containsEntry("payment", most);
    }

    @Test
    void too_little_cash_is_said_to_the_yen() {
        assertThat(read(cash("3000")).problems())
                .containsEntry("tendered", Problem.of("problem.renewal.tendered", "¥300"));
    }

    @Test
    void a_part_by_card_leaves_the_rest_to_cash() {
        var payments = read(cash("1000").withTenders(List.of(new TypedTender("CREDIT_CARD", "2,500"))));

        assertThat(payments.problems()).isEmpty();
        assertThat(payments.tenders())
                .extracting(tender -> tender.method().id(), Tender::amount)
                .containsExactly(tuple("CASH", new Yen(800)), tuple("CREDIT_CARD", new Yen(2_500)));
        assertThat(payments.change()).contains(new Yen(200));
    }

    @Test
    void the_same_means_twice_is_refused() {
        var payments = read(cash("").withTenders(List.of(new TypedTender("CASH", "100"))));

        assertThat(payments.problems().get("shares.0")).extracting(Problem::key).isEqualTo("problem.payment.twice");
    }

    @Test
    void parts_above_the_total_are_refused() {
        var payments = read(cash("").withTenders(List.of(new TypedTender("CREDIT_CARD", "3400"))));

        assertThat(payments.problems()).containsEntry("shares.0", Problem.of("problem.payment.tooMuch", "¥100"));
    }

    @Test
    void a_means_that_is_not_taken_is_refused_wherever_it_stands() {
        assertThat(read(PaymentChoice.NONE.withMethod("PAYPAL")).problems()).containsKey("payment");
        assertThat(read(cash("").withTenders(List.of(new TypedTender("PAYPAL", "1"))))
                        .problems())
                .containsKey("shares.0");
    }

    private static PaymentBreakdown dollars(Yen total, String amount, String rate) {
        return PaymentParser.read(cash("").withForeign(new TypedForeignCash("USD", amount, rate)), total, MEANS);
    }

    @Test
    void foreign_cash_is_worth_whole_yen_and_gives_change_in_yen() {
        var payments = dollars(new Yen(4_040), "40", "151.23");

        assertThat(payments.problems()).isEmpty();
        assertThat(payments.tendered()).isEqualTo(new Yen(6_049));
        assertThat(payments.change()).contains(new Yen(2_009));
        assertThat(payments.tenders().getFirst())
                .extracting(Tender::amount, Tender::tendered)
                .containsExactly(new Yen(4_040), new Yen(6_049));
    }

    @Test
    void foreign_cash_pays_what_a_card_leaves() {
        var choice = cash("").withTenders(List.of(new TypedTender("CREDIT_CARD", "2,500")))
                .withForeign(new TypedForeignCash("EUR", "5", "170.999999"));

        var payments = read(choice);

        assertThat(payments.problems()).isEmpty();
        assertThat(payments.change()).contains(new Yen(54));
    }

    @Test
    void foreign_cash_for_nothing_is_refused() {
        assertThat(dollars(Yen.ZERO, "40", "151.23").problems())
                .containsEntry("foreign.amount", Problem.of("problem.foreign.nothing"));
        var byCard = List.of(new TypedTender("CREDIT_CARD", "3300"));
        assertThat(read(cash("").withTenders(byCard).withForeign(new TypedForeignCash("USD", "1", "1")))
                        .problems())
                .containsEntry("foreign.amount", Problem.of("problem.foreign.nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "XXX", "XAU", "DEM", "US", "USDT", "$", ""})
    void what_is_no_currency_of_today_is_refused(String code) {
        assertThat(read(cash("").withForeign(new TypedForeignCash(code, "40", "151.23")))
                        .problems())
                .containsOnly(entry("foreign.currency", Problem.of("problem.foreign.currency")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "cny", "ＥＵＲ", "KRW", "TWD", "HKD", "VND", "PHP", " thb "})
    void what_travellers_carry_is_taken(String code) {
        assertThat(read(cash("").withForeign(new TypedForeignCash(code, "40", "151.23")))
                        .problems())
                .isEmpty();
    }

    @Test
    void yen_are_no_foreign_cash() {
        assertThat(read(cash("").withForeign(new TypedForeignCash("jpy", "5000", "1")))
                        .problems())
                .containsOnly(entry("foreign.currency", Problem.of("problem.foreign.yen")));
    }

    @Test
    void what_the_books_could_only_hold_rounded_is_refused() {
        assertThat(dollars(TOTAL, "40.005", "151.23").problems())
                .containsOnly(entry("foreign.amount", Problem.of("problem.foreign.decimals", 2)));
        assertThat(dollars(TOTAL, "40", "151.2300001").problems())
                .containsOnly(entry("foreign.rate", Problem.of("problem.foreign.decimals", 6)));
        assertThat(dollars(TOTAL, "1,040.55", "151.230001").problems()).isEmpty();
    }

    @Test
    void foreign_money_is_noted_with_its_rate_and_yen_are_not_counted_beside_it() {
        var payments = read(cash("9999").withForeign(new TypedForeignCash("cny", "165", "２０．０")));

        assertThat(payments.problems()).isEmpty();
        assertThat(payments.change()).contains(Yen.ZERO);
        assertThat(payments.tenders().getFirst().foreign())
                .isEqualTo(new ForeignCash("CNY", new BigDecimal("165"), new BigDecimal("20.0")))
                .hasToString("CNY 165 × 20");
    }

    @Test
    void foreign_money_that_is_worth_too_little_is_said_to_the_yen() {
        var payments = read(cash("").withForeign(new TypedForeignCash("USD", "20", "151.2")));

        assertThat(payments.problems()).containsEntry("foreign.amount", Problem.of("problem.renewal.tendered", "¥276"));
    }

    @Test
    void foreign_money_without_a_rate_is_explained_at_its_field() {
        var payments = read(cash("3300").withForeign(new TypedForeignCash("YUAN", "0", "")));

        assertThat(payments.problems()).containsKeys("foreign.currency", "foreign.amount", "foreign.rate");
    }

    @Test
    void nothing_to_pay_needs_a_means_and_no_money() {
        var payments = PaymentParser.read(cash(""), Yen.ZERO, MEANS);

        assertThat(payments.problems()).isEmpty();
        assertThat(payments.tenders()).extracting(Tender::amount).containsExactly(Yen.ZERO);
    }

    @Property
    void the_change_for_foreign_cash_is_its_worth_rounded_down_less_what_it_pays(
            @ForAll @LongRange(min = 1, max = 100_000) long total,
            @ForAll @LongRange(min = 1, max = 100_000) long cents,
            @ForAll @LongRange(min = 1, max = 400_000_000) long millionths) {
        var amount = BigDecimal.valueOf(cents, 2);
        var rate = BigDecimal.valueOf(millionths, 6);

        var payments = dollars(new Yen(total), amount.toPlainString(), rate.toPlainString());

        var worth = cents * millionths / 100_000_000;
        assertThat(payments.problems().isEmpty()).isEqualTo(worth >= total);
        if (worth >= total) {
            assertThat(payments.change()).contains(new Yen(worth - total));
        }
    }

    @Property
    void shares_add_up_to_the_total_whenever_nothing_is_wrong(
            @ForAll @LongRange(min = 0, max = 100_000) long total,
            @ForAll @LongRange(min = 0, max = 60_000) long first,
            @ForAll @LongRange(min = 0, max = 60_000) long second) {
        var choice = cash("").withTenders(List.of(
                new TypedTender("CREDIT_CARD", Long.toString(first)),
                new TypedTender("WECHAT", Long.toString(second))));

        var payments = PaymentParser.read(choice, new Yen(total), MEANS);

        assertThat(payments.problems().isEmpty()).isEqualTo(first + second <= total);
        if (payments.problems().isEmpty()) {
            assertThat(payments.tenders().stream().map(Tender::amount).reduce(Yen.ZERO, Yen::plus))
                    .isEqualTo(new Yen(total));
        }
    }
}
