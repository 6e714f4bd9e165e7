package org.tsuzuki.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.validity.KeyDates;

class NumberEndsTest {

    private static final CustomerId CUSTOMER = CustomerId.next();

    private final CardDetails card = card("090-1234-7600", "8981100000000010035");

    @ParameterizedTest
    @CsvSource({
        "090-1234-7601, 4", // ends otherwise
        "090-9999-7600, 6", // the same four
        "080-5634-7600, 7", // the same six
        "080-1234-7600, 10", // one digit of the whole is another
        "090-1234-7600, 4", // the number was kept when the SIM was replaced
    })
    void as_many_digits_are_asked_as_tell_a_sim_from_the_others_and_at_least_six_where_four_do_not(
            String other, int asked) {
        assertThat(NumberEnds.of(card, List.of(card, card(other, null))).number())
                .isEqualTo(asked);
    }

    @Test
    void an_iccid_is_told_apart_for_itself() {
        var alike = card("080-1111-2222", "8981300000000220035");

        assertThat(NumberEnds.of(card, List.of(alike))).isEqualTo(new NumberEnds(4, 6));
    }

    @Test
    void a_sim_that_is_alone_or_has_no_number_is_asked_for_four() {
        var numberless = card(null, null);

        assertThat(NumberEnds.of(card, List.of(card))).isEqualTo(NumberEnds.ALONE);
        assertThat(NumberEnds.of(numberless, List.of(card))).isEqualTo(NumberEnds.ALONE);
        assertThat(NumberEnds.of(card, List.of(numberless))).isEqualTo(NumberEnds.ALONE);
    }

    private static CardDetails card(@Nullable String phone, @Nullable String iccid) {
        var numbers = new CardIdentifiers(
                phone == null ? null : PhoneNumber.parse(phone),
                null,
                iccid == null ? null : new Iccid(iccid),
                null,
                null,
                null,
                null);
        return CardDetails.draft(
                CUSTOMER,
                "softbank-prepaid",
                new CardKind(SimForm.PHYSICAL, Contract.PREPAID, Purpose.VOICE, Generation.G4),
                numbers,
                KeyDates.NONE);
    }
}
