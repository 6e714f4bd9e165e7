package org.tsuzuki.receipt.document;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/**
 * The number of a receipt: branch code, Japan year and six digits that run without gaps, {@code SJ-2026-001912}. One that is
 * stored already is taken as it is.
 */
@Embeddable
public record ReceiptNumber(String value) implements Serializable, Comparable<ReceiptNumber> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,4}-[0-9]{4}-(?:[0-9]{6}|[1-9][0-9]{6,8})");
    private static final Pattern TYPED = Pattern.compile("([A-Z0-9]{1,4})[-\\s]+([0-9]{4})[-\\s]+([0-9]{1,9})");

    /** @throws ProblemException when no database can have it */
    public ReceiptNumber {
        value = TextLimit.ID.check("number", value);
    }

    /** The number of a place in the series of a branch and a year. */
    public static ReceiptNumber of(String branchCode, int year, long sequence) {
        var value = String.format(Locale.ROOT, "%s-%04d-%06d", branchCode, year, sequence);
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.of("problem.receipt.number");
        }
        return new ReceiptNumber(value);
    }

    /**
     * Reads what people type, in any width and case, with blanks for hyphens and without leading zeros.
     *
     * @throws ProblemException when it has another form
     */
    public static ReceiptNumber parse(String typed) {
        return read(typed).orElseThrow(() -> ProblemException.of("problem.receipt.number"));
    }

    /** As {@link #parse}, for a search box in which anything may stand. */
    public static Optional<ReceiptNumber> read(String typed) {
        var matcher = TYPED.matcher(TypedText.foldNumber(typed).toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(
                        of(matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ReceiptNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
