package org.tsuzuki.validity;

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
import static org.tsuzuki.validity.Renewing.until;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.validity.rule.LineTerms;

class CardStateTest {

    private final KeyDates softbank = KeyDates.of(
            until(DATA, "2027-01-29"),
            until(CALLS, "2027-01-29"),
            until(RECEIVING, "2028-01-23"),
            until(LAST_CHANCE, "2028-01-23"),
            until(RELEASE, "2028-01-24"));

    private final KeyDates povo = KeyDates.of(
            until(DATA, "2026-12-20"),
            until(CALLS, "2027-06-18"),
            until(SUSPENSION, "2027-06-19"),
            until(LAST_CHANCE, "2027-07-18"),
            until(RELEASE, "2027-07-19"));

    @Test
    void X9_an_old_style_prepaid_card_goes_from_active_to_receive_only_to_lapsed() {
        assertThat(stateOf(softbank, "2027-01-21T23:59:59")).isEqualTo(CardState.ACTIVE);
        assertThat(stateOf(softbank, "2027-01-22T00:00")).isEqualTo(CardState.EXPIRING);
        assertThat(stateOf(softbank, "2027-01-29T23:59:59")).isEqualTo(CardState.EXPIRING);
        assertThat(stateOf(softbank, "2027-01-30T00:00")).isEqualTo(CardState.RECEIVE_ONLY);
        assertThat(stateOf(softbank, "2028-01-23T23:59:59")).isEqualTo(CardState.RECEIVE_ONLY);
        assertThat(stateOf(softbank, "2028-01-24T00:00")).isEqualTo(CardState.LAPSED);
    }

    @Test
    void W13_a_card_asks_to_be_renewed_from_a_week_before_its_end_on() {
        assertThat(stateOf(dataUntil("2026-11-30"), "2026-11-22T23:59:59")).isEqualTo(CardState.ACTIVE);
        assertThat(stateOf(dataUntil("2026-11-30"), "2026-11-23T00:00")).isEqualTo(CardState.EXPIRING);
    }

    @Test
    void X7_a_dormant_line_is_suspended_and_then_cancelled() {
        assertThat(stateOf(povo, "2026-12-18T12:00")).isEqualTo(CardState.EXPIRING);
        assertThat(stateOf(povo, "2027-03-01T12:00")).isEqualTo(CardState.DATA_ENDED);
        assertThat(stateOf(povo, "2027-06-11T12:00")).isEqualTo(CardState.EXPIRING);
        assertThat(stateOf(povo, "2027-06-18T23:59:59")).isEqualTo(CardState.EXPIRING);
        assertThat(stateOf(povo, "2027-06-19T00:00")).isEqualTo(CardState.SUSPENDED);
        assertThat(stateOf(povo, "2027-07-18T23:59:59")).isEqualTo(CardState.SUSPENDED);
        assertThat(stateOf(povo, "2027-07-19T00:00")).isEqualTo(CardState.LAPSED);
    }

    @Test
    void X7_a_suspended_line_past_its_last_chance_has_lapsed() {
        var line = KeyDates.of(until(SUSPENSION, "2026-11-01"), until(LAST_CHANCE, "2026-11-19"));

        assertThat(stateOf(line, "2026-11-19T23:59:59")).isEqualTo(CardState.SUSPENDED);
        assertThat(stateOf(line, "2026-11-20T00:00")).isEqualTo(CardState.LAPSED);
    }

    @Test
    void X4_F02_service_has_ended_but_the_card_can_still_be_charged() {
        var card = dataUntil("2026-11-19").with(until(LAST_CHANCE, "2026-11-21"));

        assertThat(stateOf(card, "2026-11-19T23:59:59")).isEqualTo(CardState.EXPIRING);
        assertThat(stateOf(card, "2026-11-20T00:00")).isEqualTo(CardState.IN_GRACE);
        assertThat(stateOf(card, "2026-11-21T23:59:59")).isEqualTo(CardState.IN_GRACE);
        assertThat(stateOf(card, "2026-11-22T00:00")).isEqualTo(CardState.LAPSED);
    }

    @Test
    void X4_an_ended_service_with_only_a_suspension_ahead_is_in_grace() {
        var card = dataUntil("2026-11-19").with(until(SUSPENSION, "2026-12-19"));

        assertThat(stateOf(card, "2026-11-20T12:00")).isEqualTo(CardState.IN_GRACE);
        assertThat(stateOf(card.with(until(LAST_CHANCE, "2026-11-19")), "2026-11-20T12:00"))
                .isEqualTo(CardState.LAPSED);
    }

    @Test
    void W04_K06_what_is_left_after_the_end_is_a_fact_of_the_plan_and_not_of_a_missing_date() {
        var ended = dataUntil("2026-11-19");

        assertThat(after(ended, LineAfterEnd.LINE_STAYS, false)).isEqualTo(CardState.DATA_ENDED);
        assertThat(after(ended, LineAfterEnd.LINE_STAYS, true)).isEqualTo(CardState.BILL_DUE);
        assertThat(after(ended, LineAfterEnd.DEAD_NEW_CARD, false)).isEqualTo(CardState.LAPSED);
        assertThat(after(ended, LineAfterEnd.UNKNOWN, false)).isEqualTo(CardState.UNKNOWN);
        assertThat(after(ended, LineAfterEnd.NOT_A_LINE, false)).isEqualTo(CardState.UNKNOWN);
    }

    @Test
    void K06_a_noted_last_day_decides_before_the_plan_does() {
        var ended = dataUntil("2026-11-18");

        assertThat(after(ended.with(until(LAST_CHANCE, "2026-11-20")), LineAfterEnd.DEAD_NEW_CARD, false))
                .isEqualTo(CardState.IN_GRACE);
        assertThat(after(ended.with(until(LAST_CHANCE, "2026-11-19")), LineAfterEnd.LINE_STAYS, false))
                .isEqualTo(CardState.LAPSED);
    }

    private static CardState after(KeyDates noted, LineAfterEnd afterEnd, boolean billed) {
        return new LineTerms(afterEnd, null, billed, null).state(noted, japan("2026-11-20T12:00"), false, false);
    }

    @Test
    void X4_a_bought_plan_waits_until_its_activation_date() {
        var bought = KeyDates.of(until(ACTIVATE_BY, "2026-12-20"));

        assertThat(stateOf(bought, "2026-12-20T23:59:59")).isEqualTo(CardState.NOT_STARTED);
        assertThat(stateOf(bought, "2026-12-21T00:00")).isEqualTo(CardState.UNKNOWN);
        assertThat(new LineTerms(LineAfterEnd.DEAD_NEW_CARD, null, false, null)
                        .state(bought, japan("2026-12-21T00:00"), false, false))
                .isEqualTo(CardState.LAPSED);
        assertThat(stateOf(bought.with(until(DATA, "2026-12-31")), "2026-11-20T12:00"))
                .isEqualTo(CardState.ACTIVE);
    }

    @Test
    void W10_a_kept_number_without_service_is_active_until_its_release() {
        var kept = KeyDates.of(until(RELEASE, "2032-12-01"), until(LAST_CHANCE, "2032-11-30"));

        assertThat(stateOf(kept, "2026-11-20T12:00")).isEqualTo(CardState.ACTIVE);
        assertThat(stateOf(kept, "2032-11-24T12:00")).isEqualTo(CardState.EXPIRING);
    }

    @Test
    void what_a_person_recorded_outweighs_the_clocks() {
        var now = japan("2026-11-20T12:00");

        assertThat(LineTerms.UNKNOWN.state(softbank, now, true, false)).isEqualTo(CardState.LOST);
        assertThat(LineTerms.UNKNOWN.state(softbank, now, true, true)).isEqualTo(CardState.CLOSED);
        assertThat(LineTerms.UNKNOWN.state(KeyDates.NONE, now, false, false)).isEqualTo(CardState.UNKNOWN);
    }

    @Test
    void every_state_and_clock_has_a_name_in_three_languages() {
        for (var language : Language.values()) {
            assertThat(Arrays.stream(CardState.values()).map(CardState::messageKey))
                    .allMatch(key -> Messages.has(language, key));
            assertThat(Arrays.stream(KeyDateKind.values()).map(KeyDateKind::messageKey))
                    .allMatch(key -> Messages.has(language, key));
        }
    }

    private static CardState stateOf(KeyDates keyDates, String now) {
        return LineTerms.UNKNOWN.state(keyDates, japan(now), false, false);
    }
}
