package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.money.CounterMethods;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.Purchase;
import org.tsuzuki.validity.rule.ValidityRule;
import org.tsuzuki.validity.rule.WarningCode;

/** Every shipped plan is bought, used, left to end, and asked for again later. */
@DeskTest
class PlansAfterTheirEndTest {

    /** Typed where the catalogue names no price. */
    private static final Yen TYPED = new Yen(1_234);

    private static final Instant BOUGHT =
            JapanTime.startOf(LocalDate.of(2026, 11, 20)).plus(Duration.ofHours(12));

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void clerk() {
        signedIn.as(Role.CLERK);
    }

    static Stream<Plan> plans() {
        return Shipped.CATALOGUE.plans().values().stream();
    }

    static Stream<Plan> endingPlans() {
        return plans().filter(plan -> plan.lineAfterEnd() != LineAfterEnd.NOT_A_LINE)
                .filter(plan -> plan.lineAfterEnd() != LineAfterEnd.UNKNOWN)
                .filter(plan -> plan.kind() != PlanKind.NUMBER_KEEP)
                .filter(PlansAfterTheirEndTest::givesData);
    }

    @ParameterizedTest
    @MethodSource("endingPlans")
    void K06_the_state_after_the_end_is_what_the_plan_leaves_of_the_line(Plan plan) {
        var card = bought(plan);
        var end = end(card);

        assertThat(state(card, end.minusSeconds(1))).isEqualTo(CardState.EXPIRING);
        for (var days : new long[] {0, 1, 7, 30, 365}) {
            assertThat(state(card, end.plus(Duration.ofDays(days))))
                    .as("%s %d days after its end", plan.id(), days)
                    .isEqualTo(expected(plan, card, days));
        }
    }

    @ParameterizedTest
    @MethodSource("endingPlans")
    void K06_what_lives_is_renewed_and_what_died_is_refused_with_a_new_card_as_the_way_out(Plan plan) {
        var card = bought(plan);
        var end = end(card);

        for (var days : new long[] {0, 1, 7, 30, 365}) {
            var later = end.plus(Duration.ofDays(days));
            var dead = expected(plan, card, days) == CardState.LAPSED;
            var moved = calculator(card, plan, later, false).after();

            assertThat(moved.problem().isPresent())
                    .as("%s %d days after its end", plan.id(), days)
                    .isEqualTo(dead);
            if (dead) {
                assertThat(moved.warnings()).extracting(way -> way.key()).containsExactly("validity.wayout.newCard");
                var anew = calculator(card, plan, later, true).after().problem();
                assertThat(anew.filter(problem -> !problem.key().equals("validity.refusal.expiryUnknown")))
                        .isEmpty();
            } else {
                assertThat(moved.after().isRunning(KeyDateKind.DATA, later)
                                || moved.after().isRunning(KeyDateKind.ACTIVATE_BY, later)
                                || isOneMonthMore(plan, card, moved.after()))
                        .as(plan.id())
                        .isTrue();
            }
        }
    }

    /** A bill pays the month that follows the paid one, however late it is paid. */
    private static boolean isOneMonthMore(Plan plan, CardDetails card, KeyDates after) {
        return plan.kind() == PlanKind.POSTPAID
                && after.get(KeyDateKind.DATA)
                        .map(date -> YearMonth.from(date.lastDay()))
                        .equals(card.keyDates()
                                .get(KeyDateKind.DATA)
                                .map(date -> YearMonth.from(date.lastDay()).plusMonths(1)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void K06_W17_bought_again_it_costs_the_price_of_that_day_with_its_late_fee_and_what_is_refused_costs_nothing(
            Plan plan) {
        var card = bought(plan);
        var end = card.keyDates()
                .latest(KeyDateKind.DATA, KeyDateKind.CALLS, KeyDateKind.RELEASE)
                .map(KeyDate::end)
                .orElse(BOUGHT);

        for (var days : new long[] {1, 7, 30, 365}) {
            var later = end.plus(Duration.ofDays(days));
            var quote = quote(card, plan, later);
            var text = Explanation.of(card, plan.name(), quote, CustomerLanguage.EN)
                    .text();
            if (quote.problems().containsKey("validity")) {
                assertThat(quote.lateFee()).as(plan.id()).isEqualTo(Yen.ZERO);
                assertThat(text).as(plan.id()).doesNotContain("[Price]", "Total");
            } else {
                var price = plan.priceOn(JapanTime.dayOf(later)).orElse(TYPED);
                var fee = lateFee(plan, card, JapanTime.dayOf(later));
                assertThat(quote.problems()).as(plan.id()).doesNotContainKeys("amount", "plan", "fee");
                assertThat(quote.amount()).as(plan.id()).isEqualTo(price);
                assertThat(quote.lateFee())
                        .as("%s %d days late", plan.id(), days)
                        .isEqualTo(fee);
                assertThat(quote.total()).as(plan.id()).isEqualTo(price.plus(fee));
                assertThat(text).as(plan.id()).contains("[Price]", "Total: " + price.plus(fee));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endingPlans")
    void K06_only_what_still_lives_has_a_price(Plan plan) {
        var card = bought(plan);

        for (var days : new long[] {1, 7, 30, 365}) {
            var later = end(card).plus(Duration.ofDays(days));
            assertThat(quote(card, plan, later).problems().containsKey("validity"))
                    .as("%s %d days after its end", plan.id(), days)
                    .isEqualTo(expected(plan, card, days) == CardState.LAPSED);
        }
    }

    private Quote quote(CardDetails card, Plan plan, Instant now) {
        var choice = RenewalChoice.nothing().withPlan(plan.id(), String.valueOf(TYPED.amount()));
        return new QuoteCalculator(
                        catalogue, new CounterMethods(catalogue, null, JapanTime.dayOf(now)), card, choice, now)
                .quote();
    }

    /** Only a bill that has its days in the month after the paid one costs more after them. */
    private static Yen lateFee(Plan plan, CardDetails card, LocalDate day) {
        return plan.id().equals("sakura-bill")
                        && card.keyDates()
                                .get(KeyDateKind.DATA)
                                .map(paid -> YearMonth.from(paid.lastDay())
                                        .plusMonths(1)
                                        .atDay(10))
                                .filter(day::isAfter)
                                .isPresent()
                ? new Yen(500)
                : Yen.ZERO;
    }

    @ParameterizedTest
    @MethodSource("endingPlans")
    void K06_what_died_has_a_channel_that_gives_a_new_card_and_its_carrier_offers_it(Plan plan) {
        var offered = Shipped.carrier(plan.carrierId()).channels();

        assertThat(offered).containsAll(plan.afterEndChannels());
        if (plan.lineAfterEnd() == LineAfterEnd.DEAD_NEW_CARD
                || plan.lineAfterEnd() == LineAfterEnd.CHARGE_WINDOW_THEN_DEAD) {
            assertThat(plan.afterEndChannels())
                    .anyMatch(channel -> Boolean.TRUE.equals(
                            Shipped.channel(channel).conditions().sellsNewCard()));
        }
    }

    @Test
    void K06_a_dormant_line_ends_on_the_days_that_its_rule_names() {
        var card = bought(plan("povo-base"));
        var suspended =
                card.keyDates().get(KeyDateKind.SUSPENSION).orElseThrow().end();

        assertThat(state(card, suspended.minusSeconds(1))).isEqualTo(CardState.EXPIRING);
        assertThat(state(card, suspended)).isEqualTo(CardState.SUSPENDED);
        assertThat(state(card, suspended.plus(Duration.ofDays(30)))).isEqualTo(CardState.LAPSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"povo-call5", "povo-callu"})
    void an_option_for_calls_moves_no_data(String option) {
        var topped = bought(plan("povo-3-30")).withPlan("povo-base", null);
        var data = topped.keyDates().get(KeyDateKind.DATA);
        var months = end(topped).plus(Duration.ofDays(35));

        var moved = calculator(topped, plan(option), months, false).after();

        assertThat(moved.problem()).isEmpty();
        assertThat(moved.after().get(KeyDateKind.DATA)).isEqualTo(data);
        assertThat(moved.after().get(KeyDateKind.CALLS))
                .contains(
                        KeyDate.of(KeyDateKind.CALLS, LocalDate.of(2027, 1, 31).plusDays(180)));
        assertThat(moved.hints()).isEmpty();
    }

    @Test
    void every_shipped_plan_without_data_leaves_the_data_alone() {
        assertThat(plans().filter(plan -> "0".equals(plan.data())))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(bought(plan).keyDates().get(KeyDateKind.DATA))
                        .as(plan.id())
                        .isEmpty());
    }

    @Test
    void W10_a_kept_number_ends_with_its_last_year() {
        var card = bought(plan("docomo-keep"));
        var released = card.keyDates().get(KeyDateKind.RELEASE).orElseThrow().end();

        assertThat(released).isEqualTo(JapanTime.startOf(LocalDate.of(2032, 12, 1)));
        assertThat(state(card, released.minusSeconds(1))).isEqualTo(CardState.EXPIRING);
        assertThat(state(card, released)).isEqualTo(CardState.LAPSED);
    }

    @Test
    void W10_a_told_day_moves_a_kept_number_by_every_road() {
        var told = LocalDate.of(2029, 3, 31);
        var kept = KeyDates.of(
                KeyDate.of(KeyDateKind.LAST_CHANCE, told), KeyDate.of(KeyDateKind.RELEASE, told.plusDays(1)));
        var keeping = plan("docomo-keep");
        var voice = new CardKind(SimForm.PHYSICAL, Contract.POSTPAID, Purpose.VOICE, Generation.G4);
        var fresh = CardDetails.draft(CustomerId.next(), "docomo", voice, CardIdentifiers.NONE, KeyDates.NONE);
        var card = with(fresh.withPlan("docomo-keep", null), bought(keeping).keyDates());
        var lost = card.keyDates().get(KeyDateKind.RELEASE).orElseThrow().end();

        assertThat(told(fresh, keeping, BOUGHT, told).after()).as("applied for").isEqualTo(kept);
        assertThat(told(card, keeping, BOUGHT, told).after()).as("paid on").isEqualTo(kept);
        assertThat(told(card, null, BOUGHT, told).after())
                .as("paid by its bill")
                .isEqualTo(kept);
        var against = told(card, keeping, lost, LocalDate.of(2033, 3, 31));
        assertThat(against.after().get(KeyDateKind.RELEASE))
                .as("the carrier still keeps it")
                .contains(KeyDate.of(KeyDateKind.RELEASE, LocalDate.of(2033, 4, 1)));
        assertThat(against.after().earliest(KeyDateKind.DATA, KeyDateKind.CALLS))
                .isEmpty();
        assertThat(against.warnings()).anyMatch(warning -> warning.is(WarningCode.TOLD_AGAINST_RULE));
    }

    private static ValidityCalculator.Moved told(CardDetails card, @Nullable Plan plan, Instant now, LocalDate told) {
        return new ValidityCalculator(
                        Shipped.CATALOGUE, card, plan, Purchase.at(now).endingOn(told), false)
                .after();
    }

    @Test
    void K06_when_the_plan_is_not_known_all_plans_of_the_carrier_decide_where_they_agree() {
        assertThat(unplanned("docomo", Contract.POSTPAID)).isEqualTo(CardState.BILL_DUE);
        assertThat(unplanned("iij-travel", Contract.PREPAID)).isEqualTo(CardState.LAPSED);
        assertThat(unplanned("povo-japan-sim", Contract.PREPAID)).isEqualTo(CardState.DATA_ENDED);
        assertThat(unplanned("povo2", Contract.PREPAID)).isEqualTo(CardState.DATA_ENDED);
        assertThat(unplanned("mobal", Contract.POSTPAID)).isEqualTo(CardState.BILL_DUE);
        assertThat(unplanned("airalo", Contract.PREPAID)).isEqualTo(CardState.UNKNOWN);
        assertThat(unplanned("gtn-mobile", Contract.POSTPAID)).isEqualTo(CardState.BILL_DUE);
    }

    private static CardState unplanned(String carrier, Contract contract) {
        var card = card(carrier, null, contract, SimForm.PHYSICAL);
        var ended = with(
                card,
                KeyDates.of(KeyDate.of(KeyDateKind.DATA, JapanTime.dayOf(BOUGHT).minusDays(2))));
        return state(ended, BOUGHT);
    }

    /** A topping keeps povo's base plan alive for 180 days; 30 days after them the line is cancelled. */
    private static CardState expected(Plan plan, CardDetails card, long days) {
        if (plan.carrierId().equals("povo2") && days >= 210) {
            return CardState.LAPSED;
        }
        return switch (plan.lineAfterEnd()) {
            case LINE_STAYS -> plan.kind() == PlanKind.POSTPAID ? CardState.BILL_DUE : CardState.DATA_ENDED;
            case RECEIVE_ONLY_THEN_DEAD -> days < 360 ? CardState.RECEIVE_ONLY : CardState.LAPSED;
            case CHARGE_WINDOW_THEN_DEAD -> days < 2 ? CardState.IN_GRACE : CardState.LAPSED;
            case DEAD_NEW_CARD -> CardState.LAPSED;
            case NUMBER_KEPT_THEN_DEAD, NOT_A_LINE, UNKNOWN -> throw new IllegalArgumentException(plan.id());
        };
    }

    private static boolean givesData(Plan plan) {
        return ValidityRule.of(plan.validity().rule(), plan.validity().params()).givesData();
    }

    private static Plan plan(String id) {
        return plans().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow();
    }

    /** Activated at once, where it has to be. */
    private static CardDetails bought(Plan plan) {
        var kind = plan.kind() == PlanKind.POSTPAID ? Contract.POSTPAID : Contract.PREPAID;
        var fresh = card(plan.carrierId(), plan.id(), kind, SimForm.PHYSICAL);
        var started = seeded(plan, fresh);
        var purchase = Purchase.at(BOUGHT).firstUsedAt(BOUGHT);
        var moved = new ValidityCalculator(Shipped.CATALOGUE, started, plan, purchase, false).after();
        assertThat(moved.problem()).as(plan.id()).isEmpty();
        return with(fresh, moved.after());
    }

    /** A charge that adds to an end needs one. */
    private static CardDetails seeded(Plan plan, CardDetails card) {
        return plan.validity().rule().equals("ADD_DAY_WITH_LATE_WINDOW")
                ? with(card, KeyDates.of(KeyDate.of(KeyDateKind.DATA, JapanTime.dayOf(BOUGHT))))
                : card;
    }

    private static Instant end(CardDetails card) {
        return card.keyDates().get(KeyDateKind.DATA).orElseThrow().end();
    }

    private static CardState state(CardDetails card, Instant now) {
        return card.state(card.line(Shipped.CATALOGUE), now);
    }

    private static ValidityCalculator calculator(CardDetails card, Plan plan, Instant now, boolean newCard) {
        return new ValidityCalculator(Shipped.CATALOGUE, card, plan, Purchase.at(now), newCard);
    }

    private static CardDetails card(String carrier, @Nullable String plan, Contract contract, SimForm form) {
        var kind = new CardKind(form, contract, Purpose.DATA, Generation.G4);
        return CardDetails.draft(CustomerId.next(), carrier, kind, CardIdentifiers.NONE, KeyDates.NONE)
                .withPlan(plan, null);
    }

    private static CardDetails with(CardDetails card, KeyDates keyDates) {
        return card.withKind(card.carrierId(), card.planId(), card.kind(), card.identifiers(), keyDates);
    }
}
