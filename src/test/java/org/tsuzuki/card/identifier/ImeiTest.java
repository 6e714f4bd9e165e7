package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.Vectors;

class ImeiTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void numbers_are_taken_or_refused(Vectors vector) {
        var typed = vector.text("imei");

        if (vector.flag("valid")) {
            assertThat(Imei.parse(typed).value()).isEqualTo(typed);
        } else {
            assertThat(refusalOf(() -> Imei.parse(typed)).key()).startsWith("problem.imei.");
        }
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("imei", "imei");
    }

    @Test
    void a_number_with_software_version_is_explained_and_its_imei_suggested() {
        var refusal = refusalOf(() -> Imei.parse("3520990017614801"));

        assertThat(refusal.key()).isEqualTo("problem.imei.softwareVersion");
        assertThat(refusal.arguments()).containsExactly("352099001761481");
        assertThat(Imei.suggestion("3520990017614801")).hasValue(new Imei("352099001761481"));
        assertThat(Imei.suggestion("352099001761481")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"35 209900 176148 1", "352099001761481/01", "35-209900-176148-1", "３５２０９９００１７６１４８１ / 01"})
    void it_is_read_as_phones_show_it(String typed) {
        assertThat(Imei.parse(typed).value()).isEqualTo("352099001761481");
    }

    @Property
    void every_number_is_read_back_from_what_is_shown(@ForAll @NumericChars @StringLength(14) String payload) {
        var imei = new Imei(payload + Luhn.checkDigit(payload));

        assertThat(Imei.parse(imei.toString())).isEqualTo(imei);
    }
}
