package org.tsuzuki.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactNumberTest {

    @ParameterizedTest
    @CsvSource({
        "090-1234-5678, +819012345678",
        "03-1234-5678, +81312345678",
        "0081 90 1234 5678, +819012345678",
        "138 0013 8000, +8613800138000",
        "+86 138 0013 8000, +8613800138000",
        "0086-138-0013-8000, +8613800138000",
        "8613800138000, +8613800138000",
        "＋８５２　９１２３　４５６７, +85291234567",
        "+1 (202) 555-0123, +12025550123",
    })
    void numbers_of_any_country_are_read(String typed, String e164) {
        var number = ContactNumber.parse(typed);

        assertThat(number.e164()).isEqualTo(e164);
        assertThat(ContactNumber.parse(number.toString())).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "wechat: abc, problem.contactNumber.form",
        "'', problem.contactNumber.form",
        "090 1234 567, problem.contactNumber.invalid",
        "10000000000, problem.contactNumber.invalid",
        "+999 1234 5678, problem.contactNumber.invalid",
    })
    void what_cannot_be_called_is_refused(String typed, String reason) {
        assertThat(refusalOf(() -> ContactNumber.parse(typed)).key()).isEqualTo(reason);
    }
}
