package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.quote.Notices.AheadOfEnd;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;
import org.tsuzuki.validity.rule.WarningCode;

class TimingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void F01_days_that_are_left_are_added_when_the_card_ends_later_than_a_new_one_would() {
        assertThat(hints(data(5), to(35), to(30))).containsExactly(Problem.of(AheadOfEnd.DAYS_ADDED, 5L, day(5)));
    }

    @Test
    void F01_days_that_are_left_are_not_added_when_a_new_card_would_end_the_same_day() {
        assertThat(hints(data(5), to(30), to(30))).containsExactly(Problem.of(AheadOfEnd.DAYS_NOT_ADDED, 5L, day(5)));
    }

    @Test
    void F01_a_short_plan_beside_a_long_one_adds_nothing() {
        assertThat(hints(data(40), to(40), to(7))).containsExactly(Problem.of(AheadOfEnd.DAYS_NOT_ADDED, 40L, day(40)));
    }

    @Test
    void F01_what_the_rule_explains_is_not_said_twice() {
        var explained = new Renewed(data(30), List.of(Problem.of(WarningCode.EARLY_DOES_NOT_EXTEND, day(5))), Yen.ZERO);

        assertThat(new Timing(data(5), TODAY, false).hints(explained, Optional.of(to(30))))
                .isEmpty();
    }

    @Test
    void a_paid_month_that_is_over_means_a_bill_and_not_a_dead_card() {
        assertThat(new Timing(data(-22), TODAY, true).hints(to(8), Optional.of(to(8))))
                .contains(Problem.of("renew.late.billed", day(-22), 22L));
    }

    @Test
    void on_its_last_day_a_renewal_is_neither_early_nor_late() {
        assertThat(hints(data(0), to(30), to(30))).isEmpty();
    }

    @Test
    void F02_X4_after_the_end_the_last_chance_is_named() {
        var expired = data(-2).with(KeyDate.of(KeyDateKind.LAST_CHANCE, day(1)));

        assertThat(hints(expired, to(30), to(30)))
                .containsExactly(
                        Problem.of("renew.late.expired", day(-2), 2L),
                        Problem.of("renew.late.LAST_CHANCE", day(1), 1L));
    }

    @Test
    void F02_without_last_chance_the_release_of_the_number_is_named() {
        var expired = data(-2).with(KeyDate.of(KeyDateKind.RELEASE, day(300)));

        assertThat(hints(expired, to(30), to(30))).contains(Problem.of("renew.late.RELEASE", day(300), 300L));
    }

    @Test
    void a_card_without_days_has_no_early_or_late() {
        assertThat(hints(KeyDates.NONE, to(30), to(30))).isEmpty();
    }

    private static List<Problem> hints(KeyDates before, Renewed renewed, Renewed alone) {
        return new Timing(before, TODAY, false).hints(renewed, Optional.of(alone));
    }

    private static Renewed to(int days) {
        return new Renewed(data(days), List.of(), Yen.ZERO);
    }

    private static KeyDates data(int days) {
        return KeyDates.of(KeyDate.of(KeyDateKind.DATA, day(days)));
    }

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }
}
