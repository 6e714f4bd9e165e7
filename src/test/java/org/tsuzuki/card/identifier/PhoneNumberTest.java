package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.Vectors;

class PhoneNumberTest {

    /** The vectors state what libphonenumber makes of the text as it is; this one is repaired before it. */
    private static final String CHINESE_PREFIX = "0081 90 1234 5678";

    @ParameterizedTest
    @MethodSource("numbers")
    void only_a_japanese_mobile_line_is_taken(Vectors vector) {
        var typed = vector.text("input");

        if (vector.flag("accept_as_customer_line")) {
            assertThat(PhoneNumber.parse(typed).e164()).isEqualTo(vector.text("e164"));
        } else if (!typed.equals(CHINESE_PREFIX)) {
            assertThat(refusalOf(() -> PhoneNumber.parse(typed)).key()).startsWith("problem.phone.");
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void the_library_judges_the_unrepaired_text_as_the_vectors_say(Vectors vector) throws NumberParseException {
        var library = PhoneNumberUtil.getInstance();

        var number = library.parse(vector.text("input"), "JP");

        assertThat(library.getNumberType(number).name()).isEqualTo(vector.text("libphonenumber_type"));
        assertThat(library.isValidNumberForRegion(number, "JP")
                        && library.getNumberType(number) == PhoneNumberType.MOBILE)
                .isEqualTo(vector.flag("accept_as_customer_line"));
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("phone_numbers", "input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHINESE_PREFIX,
                "0081-090-1234-5678",
                "tel:+81-90-1234-5678",
                "819012345678",
                "90 1234 5678",
                "010 81 90 1234 5678",
                "+81(0)90-1234-5678",
                "090ー1234ー5678",
                "\u202a+81 90-1234-5678\u202c",
                "090.1234.5678"
            })
    void what_people_paste_is_repaired(String typed) {
        assertThat(PhoneNumber.parse(typed).e164()).isEqualTo("+819012345678");
    }

    @ParameterizedTest
    @CsvSource({
        "020-1234-5678, problem.phone.data",
        "02001234567890, problem.phone.data",
        "080-0123-4567, problem.phone.notMobile",
        "03-1234-5678, problem.phone.notMobile",
        "090-0123-4567, problem.phone.unassigned",
        "090 1234 567, problem.phone.length",
        "0601234567, problem.phone.length",
        "+86 138 0013 8000, problem.phone.foreign",
        "080-CALL-NOW1, problem.phone.form",
        "'', problem.phone.form",
    })
    void a_refusal_says_what_it_is_instead(String typed, String reason) {
        assertThat(refusalOf(() -> PhoneNumber.parse(typed)).key()).isEqualTo(reason);
    }

    @Test
    void it_is_shown_in_the_groups_people_say() {
        var number = PhoneNumber.parse("+819012345678");

        assertThat(number.groups()).containsExactly("090", "1234", "5678");
        assertThat(number).hasToString("090-1234-5678");
        assertThat(number.national()).isEqualTo("09012345678");
        assertThat(number.last4()).isEqualTo("5678");
        assertThat(number.last5()).isEqualTo("45678");
    }

    @Property
    void every_number_is_read_back_from_what_is_shown(
            @ForAll @IntRange(min = 6, max = 9) int prefix,
            @ForAll @IntRange(min = 10_000_000, max = 99_999_999) int rest) {
        var number = new PhoneNumber("+81" + prefix + "0" + rest);

        assertThat(PhoneNumber.parse(number.toString())).isEqualTo(number);
    }
}
