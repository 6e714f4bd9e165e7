package org.tsuzuki.validity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.validity.KeyDateKind.ACTIVATE_BY;
import static org.tsuzuki.validity.KeyDateKind.CALLS;
import static org.tsuzuki.validity.KeyDateKind.DATA;
import static org.tsuzuki.validity.KeyDateKind.LAST_CHANCE;
import static org.tsuzuki.validity.KeyDateKind.RECEIVING;
import static org.tsuzuki.validity.KeyDateKind.RELEASE;
import static org.tsuzuki.validity.KeyDateKind.SUSPENSION;
import static org.tsuzuki.validity.Renewing.dataUntil;
import static org.tsuzuki.validity.Renewing.japan;
import static org.tsuzuki.validity.Renewing.lastDay;
import static org.tsuzuki.validity.Renewing.refused;
import static org.tsuzuki.validity.Renewing.renewed;
import static org.tsuzuki.validity.Renewing.until;
import static org.tsuzuki.validity.Renewing.warns;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Refused;

class ValidityRuleTest {

    private static final Purchase AT_NOON = Purchase.at(japan("2026-11-20T12:00"));

    private final ValidityRule softbank = new StackingDays(60, 360, 360);
    private final ValidityRule bMobile = new AddDayWithLateWindow(1, 2);
    private final Dormancy povo = new Dormancy(180, 30, new Yen(660));
    private final ValidityRule mobal = new FixedTermExtendBeforeEnd(30);

    @Test
    void X6_a_late_one_day_charge_warns_of_the_hours_left() {
        var late = renewed(bMobile, dataUntil("2026-11-19"), Purchase.at(japan("2026-11-20T22:00")));

        assertThat(late.warnings())
                .contains(Problem.of(WarningCode.HOURS_LEFT_TODAY, 2L))
                .contains(Problem.of(
                        WarningCode.LATE_CHARGE, LocalDate.parse("2026-11-19"), LocalDate.parse("2026-11-20")));
    }

    @Test
    void X6_in_the_last_hour_the_warning_counts_minutes() {
        var late = renewed(bMobile, dataUntil("2026-11-19"), Purchase.at(japan("2026-11-20T23:15")));

        assertThat(late.warnings()).contains(Problem.of(WarningCode.MINUTES_LEFT_TODAY, 45L));
    }

    @Test
    void X6_V04_a_plan_of_calendar_days_warns_when_it_is_installed_late_in_the_day() {
        var rule = new InclusiveCalendarDays(10);

        assertThat(warns(renewed(rule, KeyDates.NONE, Purchase.at(japan("2026-11-20T18:01"))), "hoursLeftToday"))
                .isTrue();
        assertThat(renewed(rule, KeyDates.NONE, Purchase.at(japan("2026-11-20T18:00")))
                        .warnings())
                .isEmpty();
        assertThat(renewed(
                                rule,
                                KeyDates.NONE,
                                Purchase.at(japan("2026-11-20T23:00")).firstUsedOn(LocalDate.parse("2026-11-21")))
                        .warnings())
                .isEmpty();
    }

    @Test
    void X4_F02_V07_a_charge_is_taken_until_two_days_after_expiry_and_no_longer() {
        var lastMoment = Purchase.at(japan("2026-11-20T23:59:59"));

        assertThat(lastDay(renewed(bMobile, dataUntil("2026-11-18"), lastMoment), LAST_CHANCE))
                .isEqualTo("2026-11-22");
        assertThat(refused(bMobile, dataUntil("2026-11-17"), lastMoment))
                .isEqualTo(new Refused(
                        Problem.of("validity.refusal.lateWindowPassed", LocalDate.parse("2026-11-19")),
                        Problem.of("validity.wayout.newCard")));
    }

    @Test
    void a_charge_on_the_last_day_is_still_in_time() {
        var inTime = renewed(bMobile, dataUntil("2026-11-20"), Purchase.at(japan("2026-11-20T23:59:59")));

        assertThat(lastDay(inTime, DATA)).isEqualTo("2026-11-21");
        assertThat(inTime.warnings()).isEmpty();
    }

    @Test
    void W12_a_charge_without_a_known_expiry_asks_for_it() {
        assertThat(refused(bMobile, KeyDates.NONE, AT_NOON).wayOut())
                .isEqualTo(Problem.of("validity.wayout.enterExpiry"));
    }

    @Test
    void F01_W18_V01_an_early_recharge_adds_to_what_is_left() {
        var early = renewed(softbank, dataUntil("2026-11-30"), AT_NOON);

        assertThat(lastDay(early, CALLS)).isEqualTo("2027-01-29");
        assertThat(warns(early, "oldBalanceGone")).isFalse();
        assertThat(warns(early, "capReached")).isFalse();
    }

    @Test
    void F01_W16_an_early_purchase_that_does_not_extend_is_told_before_payment() {
        var early = renewed(new DaysToEndOfDay(30), dataUntil("2026-11-25"), AT_NOON);

        assertThat(lastDay(early, DATA)).isEqualTo("2026-12-20");
        assertThat(early.warnings())
                .containsExactly(Problem.of(WarningCode.EARLY_DOES_NOT_EXTEND, LocalDate.parse("2026-11-25")));
        assertThat(renewed(new DaysToEndOfDay(30), dataUntil("2026-11-19"), AT_NOON)
                        .warnings())
                .isEmpty();
    }

    @Test
    void F01_V03_a_shorter_topping_leaves_the_longer_one_running() {
        assertThat(lastDay(renewed(new DaysToEndOfDay(3), dataUntil("2026-12-10"), AT_NOON), DATA))
                .isEqualTo("2026-12-10");
    }

    @Test
    void W11_a_recharge_says_when_the_balance_will_be_lost() {
        var late = renewed(softbank, dataUntil("2026-10-01"), AT_NOON);

        assertThat(late.warnings())
                .containsExactly(
                        Problem.of(WarningCode.OLD_BALANCE_GONE, LocalDate.parse("2026-10-01")),
                        Problem.of(WarningCode.BALANCE_LOST_AFTER, LocalDate.parse("2027-01-19")));
    }

    @Test
    void X8_V01_days_beyond_the_cap_are_told_as_lost() {
        var capped = renewed(softbank, dataUntil("2027-10-16"), AT_NOON);

        assertThat(capped.warnings()).contains(Problem.of(WarningCode.CAP_REACHED, 360, 30L));
    }

    @Test
    void X9_an_old_style_prepaid_card_has_a_date_for_each_service() {
        var card = renewed(softbank, dataUntil("2026-11-30"), AT_NOON);

        assertThat(lastDay(card, DATA)).isEqualTo("2027-01-29");
        assertThat(lastDay(card, RECEIVING)).isEqualTo("2028-01-23");
        assertThat(lastDay(card, LAST_CHANCE)).isEqualTo("2028-01-23");
        assertThat(lastDay(card, RELEASE)).isEqualTo("2028-01-24");
    }

    @Test
    void X9_a_released_number_is_renewed_by_no_recharge() {
        var gone = dataUntil("2025-11-01").with(until(RELEASE, "2026-11-20"));

        assertThat(refused(softbank, gone, AT_NOON).reason().key()).isEqualTo("validity.refusal.numberReleased");
        assertThat(softbank.apply(gone, Purchase.at(japan("2026-11-19T23:59:59"))))
                .isInstanceOf(Outcome.Renewed.class);
    }

    @Test
    void X4_past_the_last_chance_the_way_out_is_a_new_card() {
        var late = KeyDates.of(until(LAST_CHANCE, "2026-11-19"));

        assertThat(refused(povo, late, AT_NOON))
                .isEqualTo(new Refused(
                        Problem.of("validity.refusal.lastChancePassed", LocalDate.parse("2026-11-19")),
                        Problem.of("validity.wayout.newCard")));
    }

    @Test
    void X7_V02_a_paid_topping_moves_suspension_and_cancellation() {
        var topped = (Outcome.Renewed) new DaysToEndOfDay(30).applyOn(povo, KeyDates.NONE, AT_NOON);

        assertThat(lastDay(topped, DATA)).isEqualTo("2026-12-20");
        assertThat(lastDay(topped, CALLS)).isEqualTo("2027-06-18");
        assertThat(lastDay(topped, SUSPENSION)).isEqualTo("2027-06-19");
        assertThat(lastDay(topped, LAST_CHANCE)).isEqualTo("2027-07-18");
        assertThat(lastDay(topped, RELEASE)).isEqualTo("2027-07-19");
    }

    @Test
    void X7_a_promotion_code_gives_data_but_does_not_keep_the_line() {
        var line = KeyDates.of(until(SUSPENSION, "2026-12-01"), until(RELEASE, "2026-12-31"));

        var topped = (Outcome.Renewed) new DaysToEndOfDay(7).applyOn(povo, line, AT_NOON.byPromotionCode());

        assertThat(lastDay(topped, DATA)).isEqualTo("2026-11-27");
        assertThat(lastDay(topped, SUSPENSION)).isEqualTo("2026-12-01");
        assertThat(warns(topped, "promotionDoesNotCount")).isTrue();
    }

    @Test
    void X7_a_paid_topping_counts_by_its_own_end_not_by_a_longer_promotion() {
        var topped = (Outcome.Renewed) new DaysToEndOfDay(3).applyOn(povo, dataUntil("2027-01-31"), AT_NOON);

        assertThat(lastDay(topped, DATA)).isEqualTo("2027-01-31");
        assertThat(lastDay(topped, SUSPENSION))
                .isEqualTo(LocalDate.parse("2026-11-24").plusDays(180));
    }

    @Test
    void X7_V02_only_more_than_660_yen_of_calls_counts_as_a_payment() {
        var line = KeyDates.of(until(SUSPENSION, "2026-12-01"));
        var promotion = AT_NOON.byPromotionCode();

        assertThat(lastDay(renewed(povo, line, promotion.withMeteredSpend(new Yen(660))), SUSPENSION))
                .isEqualTo("2026-12-01");
        assertThat(lastDay(renewed(povo, line, promotion.withMeteredSpend(new Yen(661))), SUSPENSION))
                .isEqualTo(LocalDate.parse("2026-11-20").plusDays(180));
    }

    @Test
    void X7_a_line_never_topped_counts_from_its_activation() {
        var activated = AT_NOON.firstUsedOn(LocalDate.parse("2026-11-01"));

        assertThat(lastDay(renewed(povo, KeyDates.NONE, activated), SUSPENSION))
                .isEqualTo(LocalDate.parse("2026-11-01").plusDays(180));
    }

    @Test
    void X7_a_suspended_line_is_sent_to_support() {
        var suspended = KeyDates.of(until(SUSPENSION, "2026-11-20"), until(RELEASE, "2026-12-20"));

        assertThat(warns(renewed(povo, suspended, AT_NOON), "suspendedAskSupport"))
                .isTrue();
    }

    @Test
    void X7_a_topping_does_not_move_a_monthly_base_plan() {
        var topped = (Outcome.Renewed) new DaysToEndOfDay(3).applyOn(new Monthly(null), KeyDates.NONE, AT_NOON);

        assertThat(lastDay(topped, DATA)).isEqualTo("2026-11-23");
    }

    @Test
    void X7_a_refused_topping_leaves_the_base_plan_alone() {
        assertThat(bMobile.applyOn(povo, KeyDates.NONE, AT_NOON)).isInstanceOf(Refused.class);
    }

    @Test
    void X4_V09_a_fixed_term_is_extended_before_its_end_or_the_number_is_gone() {
        var extended = renewed(mobal, dataUntil("2026-11-20").with(until(CALLS, "2026-11-20")), AT_NOON);

        assertThat(lastDay(extended, DATA)).isEqualTo("2026-12-20");
        assertThat(lastDay(extended, CALLS)).isEqualTo("2026-12-20");
        assertThat(lastDay(extended, LAST_CHANCE)).isEqualTo("2026-12-20");
        assertThat(lastDay(extended, RELEASE)).isEqualTo("2026-12-21");
        assertThat(warns(extended, "extendBeforeEnd")).isTrue();
        assertThat(refused(mobal, dataUntil("2026-11-19"), AT_NOON).reason().key())
                .isEqualTo("validity.refusal.termEnded");
    }

    @Test
    void X4_a_first_fixed_term_includes_its_first_day() {
        var first = renewed(mobal, KeyDates.NONE, AT_NOON);

        assertThat(lastDay(first, DATA)).isEqualTo("2026-12-19");
        assertThat(first.after().get(CALLS)).isEmpty();
    }

    @Test
    void W17_V11_a_bill_paid_late_carries_its_fee() {
        var rule = new BillWindow(5, 10, new Yen(500));

        var late = renewed(rule, KeyDates.NONE, Purchase.at(japan("2026-12-11T00:00")));
        var inTime = renewed(rule, KeyDates.NONE, Purchase.at(japan("2026-12-10T23:59:59")));
        var firstDay = renewed(rule, KeyDates.NONE, Purchase.at(japan("2026-12-05T00:00")));
        var tooEarly = renewed(rule, KeyDates.NONE, Purchase.at(japan("2026-12-04T12:00")));

        assertThat(late.lateFee()).isEqualTo(new Yen(500));
        assertThat(late.warnings()).containsExactly(Problem.of(WarningCode.LATE_FEE, new Yen(500)));
        assertThat(inTime.lateFee()).isEqualTo(Yen.ZERO);
        assertThat(inTime.warnings()).isEmpty();
        assertThat(firstDay.warnings()).isEmpty();
        assertThat(tooEarly.warnings()).containsExactly(Problem.of(WarningCode.WINDOW_NOT_OPEN, 5));
    }

    @Test
    void W10_a_monthly_line_is_paid_month_by_month() {
        var monthly = new Monthly(null);

        assertThat(lastDay(renewed(monthly, KeyDates.NONE, AT_NOON), DATA)).isEqualTo("2026-11-30");
        assertThat(lastDay(renewed(monthly, dataUntil("2026-10-31"), AT_NOON), DATA))
                .isEqualTo("2026-11-30");
        assertThat(lastDay(renewed(monthly, dataUntil("2026-11-30"), AT_NOON), DATA))
                .isEqualTo("2026-12-31");
        assertThat(lastDay(renewed(monthly, dataUntil("2026-11-30").with(until(CALLS, "2026-11-30")), AT_NOON), CALLS))
                .isEqualTo("2026-12-31");
    }

    @Test
    void W10_V12_K14_a_kept_number_has_six_years_from_the_first_of_the_next_month() {
        var keeping = ValidityRule.of("MONTHLY", Map.of("max_years", 6));

        var applied = renewed(keeping, dataUntil("2026-11-30"), AT_NOON);
        var paidAgain = renewed(keeping, applied.after(), Purchase.at(japan("2027-03-01T12:00")));

        assertThat(applied.after())
                .isEqualTo(KeyDates.of(until(RELEASE, "2032-12-01"), until(LAST_CHANCE, "2032-11-30")));
        assertThat(paidAgain.after()).isEqualTo(applied.after());
    }

    @Test
    void X4_V10_a_plan_not_started_in_time_is_lost() {
        var rule = new ActivateBy(30, 10);
        var lastDayToStart = LocalDate.parse("2026-12-20");

        var waiting = renewed(rule, KeyDates.NONE, AT_NOON);
        var started = renewed(rule, waiting.after(), AT_NOON.firstUsedOn(lastDayToStart));

        assertThat(lastDay(waiting, ACTIVATE_BY)).isEqualTo(lastDayToStart);
        assertThat(waiting.warnings()).containsExactly(Problem.of(WarningCode.ACTIVATE_BY, lastDayToStart));
        assertThat(started.after()).isEqualTo(dataUntil("2026-12-29"));
        assertThat(refused(rule, waiting.after(), AT_NOON.firstUsedOn(lastDayToStart.plusDays(1)))
                        .reason()
                        .key())
                .isEqualTo("validity.refusal.activationTooLate");
    }

    @Test
    void W10_V05_hours_run_from_activation_or_by_themselves_after_sixty_days() {
        var rule = new ExactHours(7, 60, false);

        var waiting = renewed(rule, KeyDates.NONE, AT_NOON);
        var activated = renewed(rule, waiting.after(), AT_NOON.firstUsedAt(japan("2026-12-01T16:30")));
        var forgotten = renewed(rule, waiting.after(), AT_NOON.firstUsedAt(japan("2027-06-01T16:30")));

        assertThat(waiting.after().get(ACTIVATE_BY).orElseThrow().end()).isEqualTo(japan("2027-01-19T12:00"));
        assertThat(warns(waiting, "startsByItself")).isTrue();
        assertThat(activated.after().get(ACTIVATE_BY)).isEmpty();
        assertThat(activated.after().get(DATA).orElseThrow().end()).isEqualTo(japan("2026-12-08T16:30"));
        assertThat(forgotten.after().get(DATA).orElseThrow().end()).isEqualTo(japan("2027-01-26T12:00"));
    }

    @Test
    void W10_an_addition_is_sold_only_while_the_plan_runs() {
        var addition = new ExactHours(1, null, true);

        assertThat(refused(addition, dataUntil("2026-11-19"), AT_NOON).wayOut())
                .isEqualTo(Problem.of("validity.wayout.newPlan"));
        assertThat(renewed(addition, dataUntil("2026-11-20"), AT_NOON)
                        .after()
                        .get(DATA)
                        .orElseThrow()
                        .end())
                .isEqualTo(japan("2026-11-21T12:00"));
    }

    @Test
    void W10_options_and_empty_cards_move_no_clock() {
        var before = dataUntil("2026-11-30");

        assertThat(renewed(new Unchanged("WITH_PLAN"), before, AT_NOON).after()).isEqualTo(before);
        assertThat(renewed(new Unchanged("NONE"), before, AT_NOON).after()).isEqualTo(before);
    }

    @Test
    void W12_V08_data_of_a_month_is_reset_on_the_first() {
        assertThat(lastDay(renewed(new CalendarMonthReset(), KeyDates.NONE, AT_NOON), DATA))
                .isEqualTo("2026-11-30");
    }

    @Test
    void F03_a_purchase_abroad_counts_by_the_day_in_japan() {
        var beijing = japan("2027-01-01T00:30").atZone(ZoneId.of("Asia/Shanghai"));

        assertThat(beijing.toLocalDate()).isEqualTo("2026-12-31");
        assertThat(lastDay(renewed(new DaysToEndOfDay(3), KeyDates.NONE, Purchase.at(beijing)), DATA))
                .isEqualTo("2027-01-04");
    }
}
