package org.tsuzuki.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.Vectors;
import org.tsuzuki.base.Problem;

class InvoiceNumberTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void the_form_refuses_and_the_check_digit_warns(Vectors vector) {
        var typed = vector.text("t_number");

        if (!vector.flag("format_ok")) {
            assertThat(refusalOf(() -> InvoiceNumber.parse(typed)).key()).isEqualTo("problem.invoiceNumber.form");
            return;
        }
        var number = InvoiceNumber.parse(typed);
        assertThat(number.value()).isEqualTo(Objects.requireNonNullElse(vector.textOrNull("normalised"), typed));
        assertThat(InvoiceNumber.parse(number.toString())).isEqualTo(number);
        if (vector.has("check_digit_ok")) {
            assertThat(number.warnings().isEmpty()).isEqualTo(vector.flag("check_digit_ok"));
            assertThat(number.warnings().stream().map(Refusals::told).map(Problem::key))
                    .allMatch("problem.invoiceNumber.checkDigit"::equals);
        }
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("invoice_registration_numbers", "t_number");
    }
}
