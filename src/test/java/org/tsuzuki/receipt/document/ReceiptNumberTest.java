package org.tsuzuki.receipt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.ProblemException;

class ReceiptNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SJ-2026-001912",
                "sj-2026-001912",
                " SJ-2026-1912 ",
                "ＳＪ－２０２６－００１９１２",
                "sj 2026 1912",
                "SJ‐2026−001912",
                "SJー2026ー001912"
            })
    void a_number_is_read_in_any_width_and_case(String typed) {
        assertThat(ReceiptNumber.parse(typed)).hasToString("SJ-2026-001912");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SJ", "SJ-26-001912", "SJ2026001912", "SHINJUKU-2026-1", "SJ-2026-", "090-1234-56789a"})
    void anything_else_is_refused(String typed) {
        assertThat(ReceiptNumber.read(typed)).isEmpty();
        assertThatThrownBy(() -> ReceiptNumber.parse(typed)).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_millionth_receipt_of_a_year_still_has_a_number() {
        assertThat(ReceiptNumber.of("SJ", 2026, 1_000_000)).hasToString("SJ-2026-1000000");
    }

    @Property
    void what_is_printed_is_read_back(
            @ForAll @IntRange(min = 2000, max = 2999) int year,
            @ForAll @LongRange(min = 1, max = 9_999_999) long place) {
        var number = ReceiptNumber.of("NB2", year, place);

        assertThat(ReceiptNumber.parse(number.toString().toLowerCase(Locale.ROOT)))
                .isEqualTo(number);
    }
}
