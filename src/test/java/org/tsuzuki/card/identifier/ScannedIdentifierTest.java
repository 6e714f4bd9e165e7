package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.card.identifier.ScannedIdentifier.Recognised;
import org.tsuzuki.card.identifier.ScannedIdentifier.Unknown;

class ScannedIdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "090-1234-5678, PHONE, 09012345678,",
        "020-1234-5678, DATA_NUMBER, 02012345678,",
        "8981100003501234567F, ICCID, 8981100003501234567, docomo",
        "ICCID: 8981 2001 2345 6789 016, ICCID, 8981200123456789016, softbank",
        "dn0503512345678, SERIAL, DN0503512345678, docomo",
        "89049032123451234512345678901235, EID, 89049032123451234512345678901235,",
        "490154203237518, IMEI, 490154203237518,",
        "440201234567890, IMSI, 440201234567890, softbank",
        "1$smdp.example.com$ABC-123, ACTIVATION_CODE, LPA:1$smdp.example.com$ABC-123,",
    })
    void each_identifier_finds_its_field(String typed, IdentifierField field, String text, String network) {
        assertThat(ScannedIdentifier.recognise(typed)).isInstanceOfSatisfying(Recognised.class, recognised -> {
            assertThat(recognised.field()).isEqualTo(field);
            assertThat(recognised.text()).isEqualTo(text);
            assertThat(recognised.network()).isEqualTo(network);
        });
    }

    @Test
    void fifteen_digits_may_be_a_phone_or_a_subscription() {
        assertThat(ScannedIdentifier.recognise("490154203237518"))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        recognised -> assertThat(recognised.fields())
                                .containsExactly(IdentifierField.IMEI, IdentifierField.IMSI));
    }

    @Test
    void the_warnings_of_a_foreign_chip_come_along() {
        assertThat(ScannedIdentifier.recognise("893000000000034143"))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        recognised -> assertThat(recognised.warnings()).hasSize(2));
    }

    @Test
    void a_text_pasted_by_mistake_is_unknown() {
        var pasted = "LPA:1$" + "a.".repeat(50_000);

        assertThat(ScannedIdentifier.recognise(pasted)).isEqualTo(new Unknown(pasted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "https://esim.example.com/q/ABC", "王小明", "8981100003501234568", "151"})
    void anything_else_is_unknown(String typed) {
        assertThat(ScannedIdentifier.recognise(typed)).isEqualTo(new Unknown(typed));
    }
}
