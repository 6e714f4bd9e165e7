package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.tsuzuki.validity.CardClock;
import org.tsuzuki.validity.CardClocks;
import org.tsuzuki.validity.ClockKind;

class PromisedClocksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);
    private static final CardClock OLD = CardClock.of(ClockKind.DATA, DAY.minusDays(30));
    private static final CardClock DATA = CardClock.of(ClockKind.DATA, DAY);
    private static final CardClock RELEASE = CardClock.of(ClockKind.RELEASE, DAY.plusDays(90));
    private static final CardClock RECEIVING = CardClock.of(ClockKind.RECEIVING, DAY.plusDays(10));

    @Test
    void the_promised_clocks_come_true_on_the_promised_day() {
        var promised = new PromisedClocks(CardClocks.of(OLD, RELEASE), CardClocks.of(DATA, RELEASE));

        assertThat(promised.day()).contains(DAY);
        assertThat(promised.observedOn(CardClocks.of(OLD, RELEASE), DAY)).isEqualTo(CardClocks.of(DATA, RELEASE));
    }

    @Test
    void only_the_clocks_that_move_shift_with_the_observed_day() {
        var promised = new PromisedClocks(CardClocks.of(OLD, RELEASE), CardClocks.of(DATA, RECEIVING, RELEASE));

        var observed = promised.observedOn(CardClocks.of(OLD, RELEASE), DAY.minusDays(2));

        assertThat(observed.get(ClockKind.DATA)).contains(CardClock.of(ClockKind.DATA, DAY.minusDays(2)));
        assertThat(observed.get(ClockKind.RECEIVING))
                .contains(CardClock.of(ClockKind.RECEIVING, RECEIVING.lastDay().minusDays(2)));
        assertThat(observed.get(ClockKind.RELEASE)).contains(RELEASE);
    }

    @Test
    void the_time_of_day_stays() {
        var timed = new CardClock(ClockKind.DATA, DAY, LocalTime.NOON);
        var promised = new PromisedClocks(CardClocks.NONE, CardClocks.of(timed));

        assertThat(promised.observedOn(CardClocks.NONE, DAY.plusDays(1)))
                .isEqualTo(CardClocks.of(new CardClock(ClockKind.DATA, DAY.plusDays(1), LocalTime.NOON)));
    }

    @Test
    void what_was_changed_in_other_clocks_meanwhile_stays() {
        var promised = new PromisedClocks(CardClocks.of(OLD, RELEASE), CardClocks.of(DATA, RELEASE));
        var corrected = CardClock.of(ClockKind.RELEASE, DAY.plusDays(60));

        assertThat(promised.observedOn(CardClocks.of(OLD, corrected), DAY)).isEqualTo(CardClocks.of(DATA, corrected));
    }

    @Test
    void a_clock_that_the_renewal_ends_goes() {
        var promised = new PromisedClocks(CardClocks.of(OLD, RECEIVING), CardClocks.of(DATA));

        assertThat(promised.observedOn(CardClocks.of(OLD, RECEIVING), DAY)).isEqualTo(CardClocks.of(DATA));
    }

    @Test
    void a_renewal_that_moves_nothing_has_no_day_and_changes_nothing() {
        var promised = new PromisedClocks(CardClocks.of(RELEASE), CardClocks.of(RELEASE));

        assertThat(promised.day()).isEmpty();
        assertThat(promised.observedOn(CardClocks.of(RELEASE), null)).isEqualTo(CardClocks.of(RELEASE));
    }

    @Test
    void the_end_of_data_leads_before_later_clocks() {
        var promised = new PromisedClocks(CardClocks.of(OLD), CardClocks.of(RELEASE, RECEIVING, DATA));

        assertThat(promised.day()).contains(DAY);
    }
}
