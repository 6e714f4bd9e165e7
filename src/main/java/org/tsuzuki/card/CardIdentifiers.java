package org.tsuzuki.card;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Eid;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.Imei;
import org.tsuzuki.card.identifier.Imsi;
import org.tsuzuki.card.identifier.PhoneNumber;

/** The numbers that a card is known by; any of them may be missing. */
@Embeddable
public record CardIdentifiers(
        @Embedded @AttributeOverride(name = "e164", column = @Column(name = "phone")) @Nullable
        PhoneNumber phone,

        @Embedded @AttributeOverride(name = "digits", column = @Column(name = "data_number")) @Nullable
        DataNumber dataNumber,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "iccid")) @Nullable
        Iccid iccid,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "serial")) @Nullable
        CardSerial serial,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "eid")) @Nullable
        Eid eid,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "imei")) @Nullable
        Imei imei,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "imsi")) @Nullable
        Imsi imsi)
        implements Serializable {

    private static final int LAST = 4;

    public static final CardIdentifiers NONE = new CardIdentifiers(null, null, null, null, null, null, null);

    /**
     * Asks each number that the card does not have already for its form.
     *
     * @throws ProblemException named by field
     */
    public void requireForm(CardIdentifiers stored) {
        NumberCheck.check(this, stored);
    }

    /** The number a person says when asked which card: phone, data line, ICCID, serial, EID; empty when none is known. */
    public String shown() {
        return Stream.of(phone, dataNumber, iccid, serial, eid)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    /** The end of {@link #shown}, which tells a card from another and nobody's number; empty when no number is known. */
    public String lastFour() {
        var shown = shown();
        return shown.isEmpty() ? "" : "…" + shown.substring(Math.max(0, shown.length() - LAST));
    }

    /** {@link #shown} in the groups it is read aloud in; empty when no number is known. */
    public List<String> groups() {
        if (phone != null) {
            return phone.groups();
        }
        if (dataNumber == null && iccid != null) {
            return iccid.groups();
        }
        return shown().isEmpty() ? List.of() : List.of(shown());
    }
}
