package org.tsuzuki.renewal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.validity.KeyDates;

class KnownValuesTest {

    private static final String ICCID = "8981100000000010035";

    @Test
    void of_a_sim_its_number_and_its_iccid_are_known() {
        var numbers = new CardIdentifiers(
                PhoneNumber.parse("090-1234-7600"), null, Iccid.parse(ICCID), null, null, null, null);

        assertThat(KnownValues.of(card(numbers), new Yen(2_700), new Yen(3_000)))
                .isEqualTo(new KnownValues("090-1234-7600", ICCID, new Yen(2_700), new Yen(3_000)));
    }

    @Test
    void a_data_line_is_known_by_its_data_number_and_a_sim_without_any_by_nothing() {
        var data = new CardIdentifiers(null, DataNumber.parse("020-1234-5678"), null, null, null, null, null);

        assertThat(KnownValues.of(card(data), null, null).number()).isEqualTo(data.shown());
        assertThat(KnownValues.of(card(CardIdentifiers.NONE), null, null))
                .isEqualTo(new KnownValues("", "", null, null));
    }

    @Test
    void what_is_known_is_filled_in() {
        var known = new KnownValues("090-1234-7600", ICCID, new Yen(2_700), new Yen(3_000));

        assertThat(known.filledIn(FieldType.CHARGED_AMOUNT)).contains("2700");
        assertThat(known.filledIn(FieldType.VOUCHER_VALUE)).contains("3000");
        assertThat(known.filledIn(FieldType.OWN_ICCID)).contains(ICCID);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_known_or_has_to_be_looked_at_is_not_filled_in(FieldType type) {
        assertThat(new KnownValues("", "", null, null).filledIn(type)).isEmpty();

        var known = new KnownValues("090-1234-7600", ICCID, new Yen(2_700), new Yen(3_000));
        assertThat(known.filledIn(type).isPresent()).isEqualTo(type.isFilledIn());
    }

    private static CardDetails card(CardIdentifiers numbers) {
        var kind = new CardKind(SimForm.PHYSICAL, Contract.PREPAID, Purpose.VOICE, Generation.G4);
        return CardDetails.draft(CustomerId.next(), "softbank-prepaid", kind, numbers, KeyDates.NONE);
    }
}
