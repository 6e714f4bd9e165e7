package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.Vectors;

class YenTest {

    @ParameterizedTest
    @MethodSource("amounts")
    void typed_amounts_are_read(Vectors vector) {
        if (vector.at("expect").has("error")) {
            assertThat(refusalOf(() -> Yen.parse(vector.text("input_amount"))).key())
                    .isEqualTo("problem.yen.fraction");
        } else {
            assertThat(Yen.parse(vector.text("input_amount")))
                    .isEqualTo(new Yen(vector.at("expect").node().path("jpy").asLong()));
        }
    }

    static Stream<Vectors> amounts() {
        return Vectors.of("money", "input_amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "19,80", "1,98", "-5", "1980円円"})
    void what_is_no_amount_is_refused(String typed) {
        assertThat(refusalOf(() -> Yen.parse(typed)).key()).isEqualTo("problem.yen.form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10,000,001",
                "10000001円",
                "9999999999999",
                "99999999999999999999",
                "9,999,999,999,999,999,999,999"
            })
    void what_nobody_pays_at_a_counter_is_refused(String typed) {
        assertThat(refusalOf(() -> Yen.parse(typed))).isEqualTo(Problem.of("problem.yen.most", "¥10,000,000"));
    }

    @Property
    void an_amount_is_read_back_from_its_own_text(@ForAll @LongRange(min = 0, max = 10_000_000) long amount) {
        assertThat(Yen.parse(new Yen(amount).toString())).isEqualTo(new Yen(amount));
    }

    @Test
    void a_sum_that_leaves_a_long_is_refused() {
        assertThatThrownBy(() -> new Yen(Long.MAX_VALUE).plus(new Yen(1))).isInstanceOf(ArithmeticException.class);
    }
}
