package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Eid;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.IdentifierField;
import org.tsuzuki.card.identifier.Imei;
import org.tsuzuki.card.identifier.Imsi;
import org.tsuzuki.card.identifier.PhoneNumber;

/** The numbers of a card, each in its own field. */
final class IdentifierFields extends Div {

    private final IdentifierInput<PhoneNumber> phone = new IdentifierInput<>(Texts.t("card.phone"), PhoneNumber::parse);
    private final IdentifierInput<Iccid> iccid =
            new IdentifierInput<>(Texts.t("card.iccid"), Iccid::parse, Iccid::warnings);
    private final IdentifierInput<CardSerial> serial = new IdentifierInput<>(Texts.t("card.serial"), CardSerial::parse);
    private final IdentifierInput<DataNumber> dataNumber =
            new IdentifierInput<>(Texts.t("card.dataNumber"), DataNumber::parse);
    private final IdentifierInput<Eid> eid = new IdentifierInput<>(Texts.t("card.eid"), Eid::parse);
    private final IdentifierInput<Imei> imei = new IdentifierInput<>(Texts.t("card.imei"), Imei::parse);
    private final IdentifierInput<Imsi> imsi = new IdentifierInput<>(Texts.t("card.imsi"), Imsi::parse, Imsi::warnings);

    /** @param hints is told the numbers that say something about the carrier */
    IdentifierFields(FieldProblems problems, SerializableConsumer<CarrierHint> hints) {
        addClassNames("form-grid", "wide");
        iccid.whenUnderstood(number -> hints.accept(CarrierHint.of(number)));
        serial.whenUnderstood(number -> hints.accept(CarrierHint.of(number)));
        imsi.whenUnderstood(number -> hints.accept(CarrierHint.of(number)));
        problems.field("phone", phone)
                .field("iccid", iccid)
                .field("serial", serial)
                .field("dataNumber", dataNumber)
                .field("eid", eid)
                .field("imei", imei)
                .field("imsi", imsi);
        eid.addClassName("whole-eid");
        add(phone, iccid, serial, dataNumber, eid, imei, imsi);
    }

    void show(CardIdentifiers numbers) {
        phone.show(numbers.phone());
        iccid.show(numbers.iccid());
        serial.show(numbers.serial());
        dataNumber.show(numbers.dataNumber());
        eid.show(numbers.eid());
        imei.show(numbers.imei());
        imsi.show(numbers.imsi());
    }

    CardIdentifiers read() {
        return new CardIdentifiers(
                phone.read().orElse(null),
                dataNumber.read().orElse(null),
                iccid.read().orElse(null),
                serial.read().orElse(null),
                eid.read().orElse(null),
                imei.read().orElse(null),
                imsi.read().orElse(null));
    }

    /** The first field whose number cannot be one; all of them are explained. */
    Optional<IdentifierInput<?>> firstWrong() {
        var wrong = Stream.<IdentifierInput<?>>of(phone, iccid, serial, dataNumber, eid, imei, imsi)
                .filter(IdentifierInput::isWrong)
                .toList();
        return wrong.stream().findFirst();
    }

    /** The field of a scanned number; none for an activation code, which is not kept with the card. */
    Optional<IdentifierInput<?>> field(IdentifierField kind) {
        return switch (kind) {
            case PHONE -> Optional.of(phone);
            case DATA_NUMBER -> Optional.of(dataNumber);
            case ICCID -> Optional.of(iccid);
            case SERIAL -> Optional.of(serial);
            case EID -> Optional.of(eid);
            case IMEI -> Optional.of(imei);
            case IMSI -> Optional.of(imsi);
            case ACTIVATION_CODE -> Optional.empty();
        };
    }
}
