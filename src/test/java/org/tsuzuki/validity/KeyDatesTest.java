package org.tsuzuki.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tsuzuki.validity.KeyDateKind.CALLS;
import static org.tsuzuki.validity.KeyDateKind.DATA;
import static org.tsuzuki.validity.KeyDateKind.LAST_CHANCE;
import static org.tsuzuki.validity.KeyDateKind.RELEASE;
import static org.tsuzuki.validity.KeyDateKind.SUSPENSION;
import static org.tsuzuki.validity.Renewing.dataUntil;
import static org.tsuzuki.validity.Renewing.japan;
import static org.tsuzuki.validity.Renewing.until;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyDatesTest {

    private final KeyDates line =
            KeyDates.of(until(RELEASE, "2027-01-19"), until(SUSPENSION, "2026-12-20"), until(DATA, "2026-11-23"));

    @Test
    void X9_the_clocks_stand_in_the_order_of_their_dates() {
        assertThat(line.keyDates()).extracting(KeyDate::kind).containsExactly(DATA, SUSPENSION, RELEASE);
        assertThat(line.with(until(CALLS, "2026-12-19")).keyDates())
                .extracting(KeyDate::kind)
                .containsExactly(DATA, CALLS, SUSPENSION, RELEASE);
    }

    @Test
    void W04_the_next_date_that_matters_is_the_first_still_to_come() {
        assertThat(line.firstThatMatters(japan("2026-11-23T23:59:59"))).contains(until(DATA, "2026-11-23"));
        assertThat(line.firstThatMatters(japan("2026-11-24T00:00"))).contains(until(SUSPENSION, "2026-12-20"));
        assertThat(line.firstThatMatters(japan("2026-12-20T00:00"))).contains(until(RELEASE, "2027-01-19"));
        assertThat(line.with(until(LAST_CHANCE, "2027-05-01")).firstThatMatters(japan("2027-01-19T00:00")))
                .isEmpty();
    }

    @Test
    void a_clock_replaces_the_former_one_of_its_kind() {
        assertThat(line.with(until(DATA, "2026-12-01")).get(DATA)).contains(until(DATA, "2026-12-01"));
        assertThat(line.withLater(until(DATA, "2026-11-22"))).isEqualTo(line);
        assertThat(line.without(DATA, RELEASE)).isEqualTo(KeyDates.of(until(SUSPENSION, "2026-12-20")));
    }

    @Test
    void the_first_and_last_of_some_kinds_are_found() {
        assertThat(line.earliest()).contains(until(DATA, "2026-11-23"));
        assertThat(line.earliest(RELEASE, SUSPENSION)).contains(until(SUSPENSION, "2026-12-20"));
        assertThat(line.latest(RELEASE, SUSPENSION)).contains(until(RELEASE, "2027-01-19"));
        assertThat(line.latest(CALLS)).isEmpty();
    }

    @Test
    void a_card_has_one_clock_of_each_kind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyDates(List.of(until(DATA, "2026-11-23"), until(DATA, "2026-11-24"))));
    }

    @Test
    void W18_days_left_are_counted_in_calendar_days() {
        var data = until(DATA, "2026-11-23");

        assertThat(data.daysLeft(LocalDate.parse("2026-11-20"))).isEqualTo(3);
        assertThat(data.daysLeft(LocalDate.parse("2026-11-23"))).isZero();
        assertThat(data.daysLeft(LocalDate.parse("2026-11-24"))).isEqualTo(-1);
    }

    @Test
    void X9_a_limit_lasts_its_day_but_suspension_and_release_strike_as_theirs_begins() {
        assertThat(until(DATA, "2026-11-23").end()).isEqualTo(japan("2026-11-24T00:00"));
        assertThat(until(RELEASE, "2026-11-23").end()).isEqualTo(japan("2026-11-23T00:00"));
        assertThat(new KeyDate(DATA, LocalDate.parse("2026-11-23"), LocalTime.of(16, 0))
                        .isPast(japan("2026-11-23T16:00")))
                .isTrue();
    }

    @Test
    void a_running_and_a_past_clock_are_told_apart_from_none() {
        var card = dataUntil("2026-11-20");
        var after = japan("2026-11-21T00:00");

        assertThat(card.isPast(DATA, after)).isTrue();
        assertThat(card.isRunning(DATA, after)).isFalse();
        assertThat(card.isPast(CALLS, after)).isFalse();
        assertThat(card.isRunning(CALLS, after)).isFalse();
    }
}
