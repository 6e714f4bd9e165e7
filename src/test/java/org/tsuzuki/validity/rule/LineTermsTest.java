package org.tsuzuki.validity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.Outcome.Refused;
import org.tsuzuki.validity.rule.Outcome.Renewed;

class LineTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Purchase NOW = Purchase.at(JapanTime.startOf(TODAY).plusSeconds(43_200));

    private final ValidityRule softbank = new StackingDays(60, 360, 360);
    private final ValidityRule visitor = new AddDayWithLateWindow(1, 2);
    private final ValidityRule povo = new Dormancy(180, 30, null);
    private final ValidityRule topping = new DaysToEndOfDay(30);
    private final ValidityRule nomad = new ExactHours(7, 60, true);
    private final ValidityRule mobal = new FixedTermExtendBeforeEnd(30);

    @Test
    void K06_the_dates_that_hang_on_a_noted_end_follow_from_the_plan() {
        var ended = data(TODAY.minusDays(100));

        assertThat(line(softbank, LineAfterEnd.RECEIVE_ONLY_THEN_DEAD)
                        .completed(ended, NOW.at())
                        .get(KeyDateKind.RELEASE))
                .contains(KeyDate.of(KeyDateKind.RELEASE, TODAY.plusDays(260)));
        assertThat(line(visitor, LineAfterEnd.CHARGE_WINDOW_THEN_DEAD)
                        .completed(ended, NOW.at())
                        .get(KeyDateKind.LAST_CHANCE))
                .contains(KeyDate.of(KeyDateKind.LAST_CHANCE, TODAY.minusDays(98)));
        assertThat(line(mobal, LineAfterEnd.DEAD_NEW_CARD)
                        .completed(ended, NOW.at())
                        .get(KeyDateKind.RELEASE))
                .contains(KeyDate.of(KeyDateKind.RELEASE, TODAY.minusDays(99)));
    }

    @Test
    void what_is_noted_is_never_replaced_by_what_would_follow() {
        var noted = data(TODAY).with(KeyDate.of(KeyDateKind.RELEASE, TODAY.plusDays(9)));

        assertThat(line(softbank, LineAfterEnd.RECEIVE_ONLY_THEN_DEAD)
                        .completed(noted, NOW.at())
                        .get(KeyDateKind.RELEASE))
                .contains(KeyDate.of(KeyDateKind.RELEASE, TODAY.plusDays(9)));
    }

    @Test
    void K06_a_prepaid_line_receives_after_its_end_and_is_gone_after_its_keeping_days() {
        var line = line(softbank, LineAfterEnd.RECEIVE_ONLY_THEN_DEAD);

        assertThat(state(line, data(TODAY.minusDays(1)))).isEqualTo(CardState.RECEIVE_ONLY);
        assertThat(state(line, data(TODAY.minusDays(359)))).isEqualTo(CardState.RECEIVE_ONLY);
        assertThat(state(line, data(TODAY.minusDays(360)))).isEqualTo(CardState.LAPSED);
    }

    @Test
    void K06_two_days_to_charge_and_then_a_new_card() {
        var line = line(visitor, LineAfterEnd.CHARGE_WINDOW_THEN_DEAD);

        assertThat(state(line, data(TODAY.minusDays(2)))).isEqualTo(CardState.IN_GRACE);
        assertThat(state(line, data(TODAY.minusDays(3)))).isEqualTo(CardState.LAPSED);
    }

    @Test
    void K06_a_plan_that_nobody_activated_starts_by_itself_and_then_ends() {
        var line = line(nomad, LineAfterEnd.DEAD_NEW_CARD);

        assertThat(state(line, waiting(TODAY.plusDays(1)))).isEqualTo(CardState.NOT_STARTED);
        assertThat(state(line, waiting(TODAY.minusDays(3)))).isEqualTo(CardState.EXPIRING);
        assertThat(state(line, waiting(TODAY.minusDays(9)))).isEqualTo(CardState.LAPSED);
    }

    @Test
    void V05_what_started_by_itself_on_a_day_without_an_hour_is_told_no_longer_than_it_surely_runs() {
        var line = line(nomad, LineAfterEnd.DEAD_NEW_CARD);
        var day = TODAY.minusDays(3);
        var tenInTheMorning = JapanTime.startOf(day).plus(Duration.ofHours(10));

        assertThat(line.completed(waiting(day), NOW.at()).get(KeyDateKind.DATA))
                .contains(KeyDate.endingAt(KeyDateKind.DATA, JapanTime.startOf(day.plusDays(7))));
        assertThat(line.completed(KeyDates.of(KeyDate.endingAt(KeyDateKind.ACTIVATE_BY, tenInTheMorning)), NOW.at())
                        .get(KeyDateKind.DATA))
                .contains(KeyDate.endingAt(KeyDateKind.DATA, tenInTheMorning.plus(Duration.ofDays(7))));
    }

    @Test
    void K06_a_topping_that_ended_two_days_ago_is_bought_again() {
        var line = line(topping, LineAfterEnd.LINE_STAYS);

        assertThat(state(line, data(TODAY.minusDays(2)))).isEqualTo(CardState.DATA_ENDED);
        assertThat(bought(line, topping, data(TODAY.minusDays(2)), NOW).after().get(KeyDateKind.DATA))
                .contains(KeyDate.of(KeyDateKind.DATA, TODAY.plusDays(30)));
    }

    @Test
    void K06_nothing_is_added_to_what_died() {
        var line = line(nomad, LineAfterEnd.DEAD_NEW_CARD);

        assertThat(line.buy(nomad, data(TODAY.minusDays(1)), NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.wayOut().key()).isEqualTo("validity.wayout.newCard"));
        assertThat(line.buy(nomad, data(TODAY), NOW)).isInstanceOf(Renewed.class);
        assertThat(line.buy(nomad, waiting(TODAY.plusDays(9)), NOW))
                .as("before it runs nothing can be added either")
                .isInstanceOf(Refused.class);
        assertThat(line.buy(nomad, KeyDates.NONE, NOW)).as("the first purchase").isInstanceOf(Renewed.class);
    }

    @Test
    void a_told_day_moves_every_date_that_hangs_on_it() {
        var told = TODAY.plusDays(61);
        var card =
                bought(line(softbank, LineAfterEnd.RECEIVE_ONLY_THEN_DEAD), softbank, data(TODAY), NOW.endingOn(told));

        assertThat(card.after())
                .isEqualTo(KeyDates.of(
                        KeyDate.of(KeyDateKind.DATA, told),
                        KeyDate.of(KeyDateKind.CALLS, told),
                        KeyDate.of(KeyDateKind.RECEIVING, told.plusDays(359)),
                        KeyDate.of(KeyDateKind.LAST_CHANCE, told.plusDays(359)),
                        KeyDate.of(KeyDateKind.RELEASE, told.plusDays(360))));
        assertThat(bought(line(mobal, LineAfterEnd.DEAD_NEW_CARD), mobal, data(TODAY), NOW.endingOn(told))
                        .after()
                        .get(KeyDateKind.RELEASE))
                .contains(KeyDate.of(KeyDateKind.RELEASE, told.plusDays(1)));
        assertThat(bought(line(povo, LineAfterEnd.NUMBER_KEPT_THEN_DEAD), topping, KeyDates.NONE, NOW.endingOn(told))
                        .after()
                        .get(KeyDateKind.SUSPENSION))
                .contains(KeyDate.of(KeyDateKind.SUSPENSION, told.plusDays(181)));
    }

    @ParameterizedTest
    @MethodSource("keepings")
    void W10_a_told_day_is_the_last_of_a_kept_number_and_the_day_after_it_is_lost(ValidityRule keeping) {
        var told = TODAY.plusYears(2);
        var kept = KeyDates.of(
                KeyDate.of(KeyDateKind.LAST_CHANCE, told), KeyDate.of(KeyDateKind.RELEASE, told.plusDays(1)));
        var line = line(keeping, LineAfterEnd.NUMBER_KEPT_THEN_DEAD);

        assertThat(bought(line, keeping, data(TODAY), NOW.endingOn(told)).after())
                .as("applied for")
                .isEqualTo(kept);
        var before = bought(line, keeping, data(TODAY), NOW).after();
        assertThat(bought(line, keeping, before, NOW.endingOn(told)).after())
                .as("paid for further months, the carrier names an earlier day than was reckoned")
                .isEqualTo(kept);
        assertThat(bought(line, keeping, before, NOW).after())
                .as("no day is told")
                .isEqualTo(before);
    }

    static Stream<ValidityRule> keepings() {
        return Stream.of(new NumberKeeping(6), new Monthly(6));
    }

    @Test
    void an_option_for_calls_leaves_the_data_alone() {
        var calls = new Monthly(null, true);
        var endOfMonth = LocalDate.of(2026, 11, 30);

        assertThat(bought(line(null, LineAfterEnd.UNKNOWN), calls, data(TODAY.plusDays(9)), NOW)
                        .after())
                .isEqualTo(data(TODAY.plusDays(9)).with(KeyDate.of(KeyDateKind.CALLS, endOfMonth)));
        assertThat(bought(line(null, LineAfterEnd.UNKNOWN), calls, KeyDates.NONE, NOW.endingOn(TODAY.plusDays(3)))
                        .after())
                .isEqualTo(KeyDates.of(KeyDate.of(KeyDateKind.CALLS, TODAY.plusDays(3))));
    }

    @Test
    void an_option_for_calls_that_is_paid_keeps_a_dormant_line_alive() {
        var calls = new Monthly(null, true);
        var endOfMonth = LocalDate.of(2026, 11, 30);

        var after = bought(line(povo, LineAfterEnd.NUMBER_KEPT_THEN_DEAD), calls, data(TODAY.minusDays(99)), NOW)
                .after();

        assertThat(after.get(KeyDateKind.DATA)).contains(KeyDate.of(KeyDateKind.DATA, TODAY.minusDays(99)));
        assertThat(after.get(KeyDateKind.CALLS)).contains(KeyDate.of(KeyDateKind.CALLS, endOfMonth.plusDays(180)));
        assertThat(after.get(KeyDateKind.SUSPENSION))
                .contains(KeyDate.of(KeyDateKind.SUSPENSION, endOfMonth.plusDays(181)));
    }

    @Test
    void a_told_day_counts_a_dormant_line_anew_although_its_number_was_thought_lost() {
        var told = TODAY.plusDays(30);
        var line = line(povo, LineAfterEnd.NUMBER_KEPT_THEN_DEAD);
        var lost = line.completed(data(TODAY.minusDays(300)), NOW.at());

        assertThat(line.told(lost, KeyDate.of(KeyDateKind.DATA, told), NOW.at()).get(KeyDateKind.SUSPENSION))
                .contains(KeyDate.of(KeyDateKind.SUSPENSION, told.plusDays(181)));
    }

    @Test
    void W06_bonus_days_move_every_date_that_hangs_on_the_end() {
        var line = line(povo, LineAfterEnd.NUMBER_KEPT_THEN_DEAD);
        var plain = bought(line, topping, KeyDates.NONE, NOW).after();
        var longer = bought(line, topping, KeyDates.NONE, NOW.withBonusDays(5)).after();

        for (var date : plain.keyDates()) {
            assertThat(longer.get(date.kind()).orElseThrow().lastDay())
                    .as(date.kind().name())
                    .isEqualTo(date.lastDay().plusDays(5));
        }
    }

    @Test
    void data_that_outlives_the_number_is_warned_of() {
        var dormant = KeyDates.of(KeyDate.of(KeyDateKind.CALLS, TODAY.plusDays(9)));
        var line = line(povo, LineAfterEnd.NUMBER_KEPT_THEN_DEAD);

        var promotion = bought(line, topping, dormant, NOW.byPromotionCode());

        assertThat(promotion.warnsOf(WarningCode.BEYOND_NUMBER_LOSS)).isTrue();
        assertThat(promotion.warnsOf(WarningCode.PROMOTION_DOES_NOT_COUNT)).isTrue();
        assertThat(bought(line, topping, dormant, NOW).warnsOf(WarningCode.BEYOND_NUMBER_LOSS))
                .isFalse();
    }

    @Test
    void every_rule_completes_what_it_completed_no_further() {
        for (var id : ValidityRule.ids()) {
            var rule = ValidityRule.of(id, settings(id));
            var once = rule.completed(data(TODAY).with(KeyDate.of(KeyDateKind.CALLS, TODAY)), NOW.at());
            assertThat(rule.completed(once, NOW.at())).as(id).isEqualTo(once);
        }
    }

    private static Map<String, Object> settings(String id) {
        return RuleSetting.of(id).stream()
                .filter(setting -> setting.required() && !setting.flag())
                .collect(java.util.stream.Collectors.toMap(RuleSetting::name, setting -> 9));
    }

    @Test
    void K03_the_day_by_which_somebody_has_to_ask_is_a_date_of_the_card() {
        var line = new LineTerms(LineAfterEnd.DEAD_NEW_CARD, mobal, false, 48);

        assertThat(line.shown(data(TODAY), NOW.at()).get(KeyDateKind.ASK_BY))
                .as("midnight is the end of the day before")
                .contains(KeyDate.of(KeyDateKind.ASK_BY, TODAY.minusDays(2)));
        var atFour = KeyDates.of(
                KeyDate.endingAt(KeyDateKind.DATA, JapanTime.startOf(TODAY).plusSeconds(16 * 3_600)));
        assertThat(line.shown(atFour, NOW.at()).get(KeyDateKind.ASK_BY))
                .contains(KeyDate.endingAt(
                        KeyDateKind.ASK_BY,
                        JapanTime.startOf(TODAY.minusDays(2)).plusSeconds(16 * 3_600)));
        assertThat(line.shown(waiting(TODAY), NOW.at()).get(KeyDateKind.ASK_BY)).isEmpty();
        assertThat(line(mobal, LineAfterEnd.DEAD_NEW_CARD)
                        .shown(data(TODAY), NOW.at())
                        .get(KeyDateKind.ASK_BY))
                .as("no source says")
                .isEmpty();
    }

    @Test
    void K03_the_last_day_of_the_next_bill_is_a_date_of_the_card() {
        var line = line(new BillWindow(1, 10, Yen.ZERO), LineAfterEnd.LINE_STAYS);

        assertThat(line.shown(data(LocalDate.of(2026, 11, 30)), NOW.at()).get(KeyDateKind.PAY_BY))
                .contains(KeyDate.of(KeyDateKind.PAY_BY, LocalDate.of(2026, 12, 10)));
        assertThat(line(povo, LineAfterEnd.LINE_STAYS)
                        .shown(data(TODAY), NOW.at())
                        .get(KeyDateKind.PAY_BY))
                .isEmpty();
    }

    @Test
    void the_calls_follow_the_last_day_that_the_carrier_has_named_where_they_were_noted() {
        var line = line(topping, LineAfterEnd.LINE_STAYS);
        var named = KeyDate.of(KeyDateKind.DATA, TODAY.plusDays(5));
        var suspended = KeyDate.of(KeyDateKind.SUSPENSION, TODAY.minusDays(1));
        var calls = KeyDate.of(KeyDateKind.CALLS, TODAY.minusDays(9));

        assertThat(line.told(KeyDates.of(suspended, calls), named, NOW.at()))
                .isEqualTo(KeyDates.of(named, KeyDate.of(KeyDateKind.CALLS, TODAY.plusDays(5))));
        assertThat(line.told(KeyDates.of(suspended), named, NOW.at())).isEqualTo(KeyDates.of(named));
    }

    private static LineTerms line(@Nullable ValidityRule rule, LineAfterEnd afterEnd) {
        return new LineTerms(afterEnd, rule, false, null);
    }

    private static CardState state(LineTerms line, KeyDates noted) {
        return line.state(noted, NOW.at(), false, false);
    }

    private static Renewed bought(LineTerms line, ValidityRule rule, KeyDates noted, Purchase purchase) {
        return (Renewed) line.buy(rule, noted, purchase);
    }

    private static KeyDates data(LocalDate lastDay) {
        return KeyDates.of(KeyDate.of(KeyDateKind.DATA, lastDay));
    }

    private static KeyDates waiting(LocalDate lastDay) {
        return KeyDates.of(KeyDate.of(KeyDateKind.ACTIVATE_BY, lastDay));
    }
}
