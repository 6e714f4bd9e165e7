package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

class ExpectedValidityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);
    private static final KeyDate OLD = KeyDate.of(KeyDateKind.DATA, DAY.minusDays(30));
    private static final KeyDate DATA = KeyDate.of(KeyDateKind.DATA, DAY);
    private static final KeyDate RELEASE = KeyDate.of(KeyDateKind.RELEASE, DAY.plusDays(90));
    private static final KeyDate RECEIVING = KeyDate.of(KeyDateKind.RECEIVING, DAY.plusDays(10));

    @Test
    void the_promised_clocks_come_true_on_the_promised_day() {
        var promised = new ExpectedValidity(KeyDates.of(OLD, RELEASE), KeyDates.of(DATA, RELEASE));

        assertThat(promised.day()).contains(DAY);
        assertThat(promised.observedOn(KeyDates.of(OLD, RELEASE), DAY)).isEqualTo(KeyDates.of(DATA, RELEASE));
    }

    @Test
    void only_the_clocks_that_move_shift_with_the_observed_day() {
        var promised = new ExpectedValidity(KeyDates.of(OLD, RELEASE), KeyDates.of(DATA, RECEIVING, RELEASE));

        var observed = promised.observedOn(KeyDates.of(OLD, RELEASE), DAY.minusDays(2));

        assertThat(observed.get(KeyDateKind.DATA)).contains(KeyDate.of(KeyDateKind.DATA, DAY.minusDays(2)));
        assertThat(observed.get(KeyDateKind.RECEIVING))
                .contains(KeyDate.of(KeyDateKind.RECEIVING, RECEIVING.lastDay().minusDays(2)));
        assertThat(observed.get(KeyDateKind.RELEASE)).contains(RELEASE);
    }

    @Test
    void the_time_of_day_stays() {
        var timed = new KeyDate(KeyDateKind.DATA, DAY, LocalTime.NOON);
        var promised = new ExpectedValidity(KeyDates.NONE, KeyDates.of(timed));

        assertThat(promised.observedOn(KeyDates.NONE, DAY.plusDays(1)))
                .isEqualTo(KeyDates.of(new KeyDate(KeyDateKind.DATA, DAY.plusDays(1), LocalTime.NOON)));
    }

    @Test
    void what_was_changed_in_other_clocks_meanwhile_stays() {
        var promised = new ExpectedValidity(KeyDates.of(OLD, RELEASE), KeyDates.of(DATA, RELEASE));
        var corrected = KeyDate.of(KeyDateKind.RELEASE, DAY.plusDays(60));

        assertThat(promised.observedOn(KeyDates.of(OLD, corrected), DAY)).isEqualTo(KeyDates.of(DATA, corrected));
    }

    @Test
    void a_clock_that_the_renewal_ends_goes() {
        var promised = new ExpectedValidity(KeyDates.of(OLD, RECEIVING), KeyDates.of(DATA));

        assertThat(promised.observedOn(KeyDates.of(OLD, RECEIVING), DAY)).isEqualTo(KeyDates.of(DATA));
    }

    @Test
    void a_renewal_that_moves_nothing_has_no_day_and_changes_nothing() {
        var promised = new ExpectedValidity(KeyDates.of(RELEASE), KeyDates.of(RELEASE));

        assertThat(promised.day()).isEmpty();
        assertThat(promised.observedOn(KeyDates.of(RELEASE), null)).isEqualTo(KeyDates.of(RELEASE));
    }

    @Test
    void the_end_of_data_leads_before_later_clocks() {
        var promised = new ExpectedValidity(KeyDates.of(OLD), KeyDates.of(RELEASE, RECEIVING, DATA));

        assertThat(promised.day()).contains(DAY);
    }
}
