package org.tsuzuki.renewal.outcome;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.ProblemException;

class ObservedExpiryRuleTest {

    /** 22:00 in Japan. */
    private static final Instant RECORDED = Instant.parse("2026-11-20T13:00:00Z");

    private static final LocalDate PROMISED = LocalDate.of(2027, 1, 19);

    @Test
    void the_day_of_the_renewal_itself_can_be_seen() {
        assertThatCode(() -> ObservedExpiryRule.check(RECORDED, PROMISED, LocalDate.of(2026, 11, 20)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_day_before_the_renewal_is_a_slip() {
        assertThatThrownBy(() -> ObservedExpiryRule.check(RECORDED, PROMISED, LocalDate.of(2026, 11, 19)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("beforeRecorded");
    }

    @Test
    void a_day_more_than_a_year_after_the_promise_is_a_slip() {
        assertThatCode(() -> ObservedExpiryRule.check(RECORDED, PROMISED, PROMISED.plusYears(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ObservedExpiryRule.check(
                        RECORDED, PROMISED, PROMISED.plusYears(1).plusDays(1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("tooFar");
    }
}
