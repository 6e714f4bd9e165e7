package org.tsuzuki.renewal.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.NumberEnds;
import org.tsuzuki.catalogue.kinds.FieldType;

/**
 * What is known of a renewal before anybody looks.
 *
 * @param number of the line; empty when the SIM has none
 * @param iccid empty when it is not known
 * @param charge what the carrier is to get; null while it is not known
 * @param value what the voucher or code has to be worth; null while it is not known
 * @param charged whether the carrier has charged it by then; what is paid later nobody can have seen
 * @param ends how much of the numbers tells the SIM from another one of the customer
 */
public record KnownValues(
        String number,
        String iccid,
        @Nullable Yen charge,
        @Nullable Yen value,
        boolean charged,
        NumberEnds ends) {

    public KnownValues(String number, String iccid, @Nullable Yen charge, @Nullable Yen value) {
        this(number, iccid, charge, value, true, NumberEnds.ALONE);
    }

    public static KnownValues of(CardDetails card, @Nullable Yen charge, @Nullable Yen value) {
        var iccid = card.iccid();
        return new KnownValues(card.identifiers().shown(), iccid == null ? "" : iccid.value(), charge, value);
    }

    /** The same where the customer has other SIMs. */
    public KnownValues toldApartBy(NumberEnds more) {
        return new KnownValues(number, iccid, charge, value, charged, more);
    }

    /** The same before the carrier is paid. */
    public KnownValues paidLater() {
        return new KnownValues(number, iccid, charge, value, false, ends);
    }

    /** The same where it is paid on the spot: in a store, at a machine. */
    public KnownValues paid() {
        return new KnownValues(number, iccid, charge, value, true, ends);
    }

    /** Whether somebody can have seen what a field asks for. */
    public boolean canBeSeen(FieldType type) {
        return charged || type != FieldType.CHARGED_AMOUNT;
    }

    /** What stands in a field before anybody types into it; empty where somebody has to look, or nothing is known. */
    public Optional<String> filledIn(FieldType type) {
        return switch (type) {
            case CHARGED_AMOUNT -> digits(charged ? charge : null);
            case VOUCHER_VALUE -> digits(value);
            case OWN_ICCID -> Optional.of(iccid).filter(known -> !known.isEmpty());
            case TEXT, REFERENCE, LAST4, NUMBER, YES_NO, DATE, CHARGED_NUMBER, MUST_BE_YES -> Optional.empty();
        };
    }

    private static Optional<String> digits(@Nullable Yen yen) {
        return Optional.ofNullable(yen).map(known -> Long.toString(known.amount()));
    }
}
