package org.tsuzuki.receipt.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsuzuki.TestClock;

class VerificationThrottleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock();
    private final VerificationThrottle throttle = new VerificationThrottle(clock);

    @Test
    void one_address_asks_so_often_a_minute() {
        assertThat(asked(VerificationThrottle.FOR_ONE, "a")).isEqualTo(VerificationThrottle.FOR_ONE);
        assertThat(throttle.allows("a")).isFalse();
        assertThat(throttle.allows("b")).isTrue();

        clock.advance(MINUTE);

        assertThat(throttle.allows("a")).isTrue();
    }

    @Test
    void who_asks_too_much_does_not_shut_the_page_to_others() {
        asked(2 * VerificationThrottle.FOR_ALL, "a");

        assertThat(throttle.allows("b")).isTrue();
    }

    @Test
    void all_together_ask_so_often_a_minute() {
        var allowed = IntStream.range(0, 2 * VerificationThrottle.FOR_ALL)
                .filter(number -> throttle.allows("address " + number))
                .count();
        assertThat(allowed).isEqualTo(VerificationThrottle.FOR_ALL);

        clock.advance(MINUTE);

        assertThat(throttle.allows("another")).isTrue();
    }

    @Test
    void however_many_ask_no_more_than_so_many_are_remembered() {
        IntStream.range(0, 3 * VerificationThrottle.REMEMBERED).forEach(number -> throttle.allows("address " + number));

        assertThat(throttle.remembered()).isEqualTo(VerificationThrottle.REMEMBERED);
    }

    @Test
    void after_a_minute_nobody_is_remembered() {
        asked(1, "a");
        clock.advance(Duration.ofSeconds(30));
        asked(1, "b");
        clock.advance(Duration.ofSeconds(30));

        throttle.allows("c");

        assertThat(throttle.remembered()).isEqualTo(2);
    }

    private long asked(int times, String address) {
        return IntStream.range(0, times)
                .filter(time -> throttle.allows(address))
                .count();
    }
}
