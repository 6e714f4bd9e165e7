package org.tsuzuki.agency;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * The registration number of an issuer of qualified invoices: T and 13 digits, the first of which is never 0. A wrong
 * check digit only warns, because it is certain for corporate numbers but not for those of sole proprietors.
 */
@Embeddable
public record InvoiceNumber(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("T[1-9][0-9]{12}");

    public InvoiceNumber {
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.of("problem.invoiceNumber.form");
        }
    }

    public static InvoiceNumber parse(String typed) {
        return new InvoiceNumber(TypedText.compact(typed).toUpperCase(Locale.ROOT));
    }

    public List<Problem> warnings() {
        return checkDigitHolds() ? List.of() : List.of(Problem.of("problem.invoiceNumber.checkDigit"));
    }

    /** The first digit is 9 less the weighted sum of the twelve others modulo 9; weights 1 and 2 from the right. */
    private boolean checkDigitHolds() {
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (value.charAt(value.length() - 1 - i) - '0') * (i % 2 + 1);
        }
        return value.charAt(1) - '0' == 9 - sum % 9;
    }

    @Override
    public String toString() {
        return value;
    }
}
