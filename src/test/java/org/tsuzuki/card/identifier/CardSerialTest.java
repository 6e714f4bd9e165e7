package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Vectors;

class CardSerialTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void only_docomo_serials_are_taken(Vectors vector) {
        var typed = vector.text("iccid");

        if (vector.has("accept_in_field")) {
            assertThat(CardSerial.parse(typed)).hasToString(typed);
        } else {
            assertThat(refusalOf(() -> CardSerial.parse(typed)).key()).startsWith("problem.cardSerial.");
        }
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("iccid", "iccid");
    }

    @ParameterizedTest
    @CsvSource({"dn0503512345678", "ＤＮ０５０３５１２３４５６７８", "DN 05035 12345678"})
    void case_width_and_blanks_do_not_matter(String typed) {
        assertThat(CardSerial.parse(typed).value()).isEqualTo("DN0503512345678");
    }

    @Test
    void an_iccid_is_sent_to_its_own_field() {
        assertThat(refusalOf(() -> CardSerial.parse("8981100003501234567")).key())
                .isEqualTo("problem.cardSerial.iccid");
    }
}
