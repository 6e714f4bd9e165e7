package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.tsuzuki.card.Typos;

class LuhnTest {

    @Property
    void a_number_holds_with_its_check_digit(@ForAll @NumericChars @StringLength(18) String payload) {
        assertThat(Luhn.holds(payload + Luhn.checkDigit(payload))).isTrue();
    }

    @Property
    void every_single_wrong_digit_is_found(
            @ForAll @NumericChars @StringLength(18) String payload,
            @ForAll @IntRange(max = 18) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var right = payload + Luhn.checkDigit(payload);

        assertThat(Luhn.holds(Typos.wrongDigit(right, place, shift))).isFalse();
    }

    @Property
    void every_adjacent_swap_is_found_except_09_and_90(
            @ForAll @NumericChars @StringLength(18) String payload, @ForAll @IntRange(max = 17) int place) {
        var right = payload + Luhn.checkDigit(payload);
        var pair = right.substring(place, place + 2);
        Assume.that(pair.charAt(0) != pair.charAt(1));

        assertThat(Luhn.holds(Typos.swapped(right, place))).isEqualTo(pair.equals("09") || pair.equals("90"));
    }
}
