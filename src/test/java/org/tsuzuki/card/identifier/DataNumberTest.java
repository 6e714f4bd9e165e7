package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Vectors;

class DataNumberTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void only_numbers_of_data_lines_are_taken(Vectors vector) {
        if (vector.has("warn")) {
            var number = DataNumber.parse(vector.text("input"));
            assertThat(DataNumber.parse(number.toString())).isEqualTo(number);
        } else {
            assertThat(refusalOf(() -> DataNumber.parse(vector.text("input"))).key())
                    .isEqualTo("problem.dataNumber.form");
        }
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("phone_numbers", "input");
    }

    @ParameterizedTest
    @CsvSource({
        "020-1234-5678, 020-1234-5678",
        "+81 20 1234 5678, 020-1234-5678",
        "00812012345678, 020-1234-5678",
        "０２００１２３４５６７８９０, 0200-12345-67890",
    })
    void it_is_shown_in_groups(String typed, String shown) {
        assertThat(DataNumber.parse(typed)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"020-4123-4567, problem.dataNumber.pager", "0200-1234-567, problem.dataNumber.form"})
    void a_pager_is_no_data_line(String typed, String reason) {
        assertThat(refusalOf(() -> DataNumber.parse(typed)).key()).isEqualTo(reason);
    }
}
