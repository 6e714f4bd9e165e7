package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.Vectors;
import org.tsuzuki.base.Problem;

class ActivationCodeTest {

    @ParameterizedTest
    @MethodSource("codes")
    void codes_are_taken_apart_or_refused(Vectors vector) {
        var typed = vector.text("input");

        if (!vector.flag("valid")) {
            assertThat(refusalOf(() -> ActivationCode.parse(typed)).key()).startsWith("problem.activationCode.");
            return;
        }
        var code = ActivationCode.parse(typed);
        assertThat(ActivationCode.parse(code.toString())).isEqualTo(code);
        assertThat(ActivationCode.parse(code.manual())).isEqualTo(code);
        assertThat(code.asksConfirmationCode()).isEqualTo(vector.flag("confirmation_code_required"));
        if (vector.has("normalised")) {
            assertThat(code.value()).isEqualTo(vector.text("normalised"));
        }
        if (vector.has("smdp")) {
            assertThat(code.server()).isEqualTo(vector.text("smdp"));
        }
        if (vector.has("matching_id")) {
            assertThat(code.matchingId()).isEqualTo(vector.text("matching_id"));
        }
        if (vector.has("oid")) {
            assertThat(code.oid()).hasValue(vector.text("oid"));
        }
    }

    static Stream<Vectors> codes() {
        return Vectors.of("esim_activation_codes", "input");
    }

    @Test
    void an_empty_matching_id_is_warned_of() {
        var code = ActivationCode.parse("1$SMDP.EXAMPLE.COM$$1.3.6.1.4.1.31746");

        assertThat(code.warnings().stream().map(Refusals::told).map(Problem::key))
                .containsExactly("problem.activationCode.noMatchingId");
    }
}
