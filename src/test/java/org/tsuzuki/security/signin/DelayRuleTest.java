package org.tsuzuki.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.tsuzuki.TestClock;

class DelayRuleTest {

    private static final DelayRule PERSON = new DelayRule(5, Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Instant LAST = TestClock.START;

    @Test
    void after_five_free_failures_the_wait_doubles_from_a_second_to_a_quarter_of_an_hour() {
        var delays = IntStream.rangeClosed(4, 17)
                .mapToObj(failures -> PERSON.delay(failures).toSeconds());

        assertThat(delays).containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @Test
    void a_failure_is_forgiven_with_every_hour() {
        assertThat(PERSON.left(7, LAST, LAST.plus(Duration.ofMinutes(59)))).isEqualTo(7);
        assertThat(PERSON.left(7, LAST, LAST.plus(Duration.ofMinutes(61)))).isEqualTo(6);
        assertThat(PERSON.left(7, LAST, LAST.plus(PERSON.memory(7)))).isZero();
    }

    @Property
    void more_failures_never_wait_less_and_nothing_waits_too_long(
            @ForAll("rules") DelayRule rule, @ForAll @IntRange(max = 1_000) int failures) {
        assertThat(rule.delay(failures + 1)).isBetween(rule.delay(failures), rule.longest());
    }

    @Property
    void counting_ends_where_the_wait_is_longest(
            @ForAll("rules") DelayRule rule, @ForAll @IntRange(min = 40, max = 300) int tries) {
        var counted = IntStream.range(0, rule.free() + tries).reduce(0, (failures, next) -> rule.another(failures));

        assertThat(rule.delay(counted)).isEqualTo(rule.longest());
        assertThat(rule.delay(counted - 1)).isLessThan(rule.longest());
    }

    @Property
    void time_forgives_and_never_accuses(
            @ForAll("rules") DelayRule rule,
            @ForAll @IntRange(max = 100) int failures,
            @ForAll @LongRange(min = -86_400, max = 864_000) long seconds) {
        var now = LAST.plusSeconds(seconds);

        assertThat(rule.left(failures, LAST, now)).isBetween(0, failures);
        assertThat(rule.left(failures, LAST, now.plus(rule.forgivesOneAfter())))
                .isLessThanOrEqualTo(rule.left(failures, LAST, now));
        assertThat(rule.left(failures, LAST, LAST.plus(rule.memory(failures)))).isZero();
    }

    @Provide
    Arbitrary<DelayRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.longs().between(2, 3_600),
                        Arbitraries.longs().between(1, 7_200))
                .as((free, longest, forgiven) ->
                        new DelayRule(free, Duration.ofSeconds(longest), Duration.ofSeconds(forgiven)));
    }
}
