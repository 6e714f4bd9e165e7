package org.tsuzuki.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

class WaitTest {

    @Test
    void a_short_wait_is_told_in_seconds_and_a_longer_one_in_minutes() {
        assertThat(told(Duration.ofMillis(1))).startsWith("Try again in 1 second.");
        assertThat(told(Duration.ofSeconds(40))).startsWith("Try again in 40 seconds.");
        assertThat(told(Duration.ofSeconds(90))).startsWith("Try again in 90 seconds.");
        assertThat(told(Duration.ofSeconds(91))).startsWith("Try again in 2 minutes.");
        assertThat(told(Duration.ofMinutes(15))).startsWith("Try again in 15 minutes.");
    }

    private static String told(Duration rest) {
        var wait = Wait.of(rest);
        return Messages.get(Language.EN, wait.key("signIn.wait.text"), wait.amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "3601", "99999999999999999999", "soon", "<b>"})
    void what_somebody_writes_into_the_address_is_not_told(String written) {
        assertThat(Wait.parse(written)).isEmpty();
    }

    @Test
    void what_the_desk_writes_into_the_address_is_told() {
        assertThat(Wait.parse("40")).contains(new Wait(40));
    }
}
