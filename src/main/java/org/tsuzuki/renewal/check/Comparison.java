package org.tsuzuki.renewal.check;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.FieldType;

/**
 * What was noted beside what is known. It is kept with the renewal for good.
 *
 * @param expected as it is shown
 * @param noted as it is shown
 * @param difference null where both say the same
 */
public record Comparison(
        String expected, String noted, @Nullable Difference difference) implements Serializable {

    private static final String YES = "yes";

    /** An amount that differs by so much is more than a discount or a fee of the portal. */
    private static final long LARGE = 1_000;
    /** So is one that differs by this part of what was expected. */
    private static final long LARGE_PART = 5;

    /**
     * @param kept what is kept of what was noted: of an amount its digits, {@code yes} or {@code no}
     * @return empty where nothing is known that it could be compared with
     */
    public static Optional<Comparison> of(FieldType type, String kept, KnownValues known) {
        return switch (type) {
            case CHARGED_NUMBER ->
                number(new LineNumber(known.number(), known.ends().number()), kept);
            case CHARGED_AMOUNT -> amount(known.charge(), kept);
            case VOUCHER_VALUE -> amount(known.value(), kept);
            case OWN_ICCID -> iccid(known.iccid(), known.ends().iccid(), kept);
            case MUST_BE_YES -> Optional.of(new Comparison(YES, kept, kept.equals(YES) ? null : Difference.DENIED));
            case TEXT, REFERENCE, LAST4, NUMBER, YES_NO, DATE -> Optional.empty();
        };
    }

    private static Optional<Comparison> number(LineNumber line, String kept) {
        if (!line.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(
                line.endsWith(kept)
                        ? new Comparison(line.shown(), line.shown(), null)
                        : new Comparison(line.end(kept), kept, Difference.NUMBER));
    }

    private static Optional<Comparison> iccid(String iccid, int asked, String kept) {
        if (iccid.isEmpty()) {
            return Optional.empty();
        }
        var typed = TypedText.compact(kept);
        var same = typed.length() >= asked && iccid.endsWith(typed);
        return Optional.of(same ? new Comparison(iccid, iccid, null) : new Comparison(iccid, kept, Difference.ICCID));
    }

    private static Optional<Comparison> amount(@Nullable Yen expected, String kept) {
        return Optional.ofNullable(expected).map(due -> {
            var noted = new Yen(Long.parseLong(kept));
            return new Comparison(due.toString(), noted.toString(), difference(due, noted));
        });
    }

    private static @Nullable Difference difference(Yen due, Yen noted) {
        var yen = Math.abs(noted.amount() - due.amount());
        if (yen == 0) {
            return null;
        }
        return yen >= LARGE || yen * LARGE_PART >= due.amount() ? Difference.LARGE_AMOUNT : Difference.AMOUNT;
    }

    public boolean isSame() {
        return difference == null;
    }

    /** What stands against it, in words; empty where both say the same. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(difference).map(which -> Problem.of(which, expected, noted));
    }
}
