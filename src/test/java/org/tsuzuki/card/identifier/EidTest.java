package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.math.BigInteger;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Vectors;
import org.tsuzuki.card.Typos;

class EidTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void numbers_are_taken_or_refused(Vectors vector) {
        var typed = vector.text("eid");

        if (vector.flag("valid")) {
            assertThat(Eid.parse(typed).value())
                    .isEqualTo(Objects.requireNonNullElse(vector.textOrNull("normalised"), typed));
        } else {
            assertThat(refusalOf(() -> Eid.parse(typed)).key()).startsWith("problem.eid.");
        }
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("eid", "eid");
    }

    @Property
    void every_single_wrong_digit_is_found(
            @ForAll @NumericChars @StringLength(30) String payload,
            @ForAll @IntRange(max = 31) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var wrong = Typos.wrongDigit(eid(payload).value(), place, shift);

        assertThat(refusalOf(() -> Eid.parse(wrong)).key()).isEqualTo("problem.eid.checkDigits");
    }

    @Property
    void every_number_is_read_back_from_what_is_shown(@ForAll @NumericChars @StringLength(30) String payload) {
        assertThat(Eid.parse(eid(payload).toString())).isEqualTo(eid(payload));
    }

    private static Eid eid(String payload) {
        var check =
                98 - new BigInteger(payload + "00").mod(BigInteger.valueOf(97)).intValue();
        return new Eid("%s%02d".formatted(payload, check));
    }
}
