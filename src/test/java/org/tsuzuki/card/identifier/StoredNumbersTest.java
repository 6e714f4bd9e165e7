package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** A number that is stored already is shown, whatever its form. */
class StoredNumbersTest {

    @Test
    void a_number_of_an_older_form_is_shown_as_it_is() {
        assertThat(new PhoneNumber("03-1234-5678")).hasToString("03-1234-5678");
        assertThat(new PhoneNumber("+81312345678")).hasToString("0312345678");
        assertThat(new DataNumber("0204-123")).hasToString("0204-123");
        assertThat(new Iccid("OLD-77")).hasToString("OLD-77");
        assertThat(new Eid("none")).hasToString("none");
        assertThat(new Imei("12")).hasToString("12");
        assertThat(new Imsi("9")).hasToString("9");
        assertThat(new CardSerial("7")).hasToString("7");
    }

    @Property
    void no_stored_text_breaks_what_shows_it(@ForAll @StringLength(max = 40) String stored) {
        var phone = new PhoneNumber(stored);
        var iccid = new Iccid(stored);
        var imsi = new Imsi(stored);

        assertThat(String.join("", phone.groups()) + phone.last4() + phone.last5() + phone.national())
                .isNotNull();
        assertThat(String.join("", iccid.groups()).replace(" ", "")
                        + iccid.last5()
                        + iccid.network()
                        + iccid.isJapanese())
                .isNotNull();
        assertThat(imsi + imsi.last5() + imsi.network() + imsi.isJapanese()).isNotNull();
        assertThat("" + new DataNumber(stored) + new Eid(stored) + new Imei(stored) + new CardSerial(stored))
                .isNotNull();
    }
}
