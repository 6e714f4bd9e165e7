package org.tsuzuki.export.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void a_day_has_ended_on_the_next_one() {
        var day = LocalDate.of(2026, 11, 20);

        assertThat(Rhythm.DAILY.ended(day, day)).isEmpty();
        assertThat(Rhythm.DAILY.ended(day, day.plusDays(1))).containsExactly(day);
    }

    @Test
    void a_month_has_ended_on_the_first_of_the_next_one() {
        var november = LocalDate.of(2026, 11, 1);

        assertThat(Rhythm.MONTHLY.ended(november, LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(Rhythm.MONTHLY.ended(november, LocalDate.of(2026, 12, 1))).containsExactly(november);
    }

    @Test
    void february_ends_on_its_last_day_also_in_a_leap_year() {
        assertThat(Rhythm.MONTHLY.lastDay(LocalDate.of(2027, 2, 1))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(Rhythm.MONTHLY.lastDay(LocalDate.of(2028, 2, 1))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Rhythm.DAILY.ended(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1)))
                .containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29));
    }

    @Test
    void what_is_too_longAgo_is_not_made_up_for() {
        var today = LocalDate.of(2026, 11, 20);
        var longAgo = LocalDate.of(2025, 1, 1);

        assertThat(Rhythm.DAILY.ended(longAgo, today)).hasSize(31).startsWith(LocalDate.of(2026, 10, 20));
        assertThat(Rhythm.MONTHLY.ended(longAgo, today))
                .containsExactly(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));
    }

    @Test
    void a_clock_that_was_set_back_ends_nothing() {
        assertThat(Rhythm.DAILY.ended(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 1)))
                .isEmpty();
    }
}
