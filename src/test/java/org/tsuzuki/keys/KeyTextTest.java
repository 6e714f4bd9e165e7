package org.tsuzuki.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final KeyRing RING = KeyRing.fresh(DAY).with(DAY.plusDays(1), Purpose.VOUCHERS);
    private static final String TEXT = KeyText.write(RING);

    @Test
    void what_is_written_is_read_again_with_the_newest_key_last() {
        assertThat(KeyText.read(TEXT)).isEqualTo(RING);
        assertThat(RING.newest(Purpose.VOUCHERS).made()).isEqualTo(DAY.plusDays(1));
        assertThat(TEXT).startsWith("tsuzuki keys 1\ndatabase ");
    }

    @Property
    void another_character_anywhere_is_noticed(
            @ForAll @IntRange(max = 1000) int place, @ForAll @CharRange(from = '\n', to = '~') char other) {
        var at = place % TEXT.length();
        var changed = TEXT.substring(0, at) + other + TEXT.substring(at + 1);
        if (changed.equals(TEXT)) {
            return;
        }

        assertThatThrownBy(() -> KeyText.read(changed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_character_less_or_more_anywhere_is_noticed() {
        for (var at = 0; at <= TEXT.length(); at++) {
            var more = TEXT.substring(0, at) + ' ' + TEXT.substring(at);
            var half = TEXT.substring(0, at);
            assertThatThrownBy(() -> KeyText.read(more)).isInstanceOf(IllegalArgumentException.class);
            if (at < TEXT.length()) {
                var less = half + TEXT.substring(at + 1);
                assertThatThrownBy(() -> KeyText.read(less)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> KeyText.read(half)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void the_refusal_tells_what_is_wrong() {
        assertThatThrownBy(() -> KeyText.read("")).hasMessageContaining("does not begin as a key file");
        assertThatThrownBy(() -> KeyText.read(TEXT.replace("keys 1", "keys 2"))).hasMessageContaining("version");
        assertThatThrownBy(() -> KeyText.read(TEXT.substring(0, 200))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> KeyText.read(TEXT.replace("2026", "2025"))).hasMessageContaining("checksum");
    }

    @Test
    void nothing_that_prints_keys_tells_their_bytes() {
        for (var key : RING.keys()) {
            assertThat(RING.toString() + key).doesNotContain(key.secret()).contains(key.id());
        }
    }
}
