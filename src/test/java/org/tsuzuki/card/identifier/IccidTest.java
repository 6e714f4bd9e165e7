package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.Vectors;
import org.tsuzuki.base.Problem;

class IccidTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void numbers_are_taken_warned_of_or_refused(Vectors vector) {
        var typed = vector.text("iccid");

        if (vector.flag("valid")) {
            var normalised = Objects.requireNonNullElse(vector.textOrNull("normalised"), typed);
            assertThat(Iccid.parse(typed).value()).isEqualTo(normalised);
            assertThat(Iccid.parse(typed).suggestion()).isEmpty();
        } else if (vector.has("severity")) {
            assertThat(keys(Iccid.parse(typed))).contains("problem.iccid.noCheckDigit");
        } else {
            assertThat(refusalOf(() -> Iccid.parse(typed)).key()).startsWith("problem.iccid.");
        }
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("iccid", "iccid");
    }

    @ParameterizedTest
    @MethodSource("suggestions")
    void a_left_off_check_digit_is_suggested(Vectors vector) {
        assertThat(Iccid.parse(vector.text("iccid")).suggestion()).hasValue(new Iccid(vector.text("suggest")));
    }

    static Stream<Vectors> suggestions() {
        return Vectors.of("iccid", "suggest");
    }

    @ParameterizedTest
    @CsvSource({
        "8981100003501234567, docomo",
        "8981200123456789016, softbank",
        "8981300987654321098, kddi",
    })
    void the_issuer_hints_at_the_network(String iccid, String network) {
        assertThat(new Iccid(iccid).network()).hasValue(network);
        assertThat(new Iccid(iccid).warnings()).isEmpty();
    }

    @Test
    void a_foreign_number_with_a_wrong_check_digit_only_warns() {
        var iccid = Iccid.parse("8944501234567890125");

        assertThat(keys(iccid)).containsExactly("problem.iccid.foreign", "problem.iccid.foreignCheckDigit");
        assertThat(iccid.network()).isEmpty();
    }

    @Test
    void a_docomo_serial_is_sent_to_its_own_field() {
        assertThat(refusalOf(() -> Iccid.parse("DN0503512345678")).key()).isEqualTo("problem.iccid.serial");
    }

    @Test
    void it_is_shown_in_groups_of_four() {
        var iccid = new Iccid("8981100003501234567");

        assertThat(iccid).hasToString("8981 1000 0350 1234 567");
        assertThat(iccid.groups()).endsWith("1234", "567");
        assertThat(iccid.last5()).isEqualTo("34567");
    }

    @Property
    void every_number_is_read_back_from_what_is_shown(@ForAll @NumericChars @StringLength(14) String serial) {
        var payload = "8981" + serial;
        var iccid = new Iccid(payload + Luhn.checkDigit(payload));

        assertThat(Iccid.parse(iccid.toString())).isEqualTo(iccid);
        assertThat(new Iccid(payload).suggestion()).hasValue(iccid);
    }

    private static Stream<String> keys(Iccid iccid) {
        return iccid.warnings().stream().map(Refusals::told).map(Problem::key);
    }
}
