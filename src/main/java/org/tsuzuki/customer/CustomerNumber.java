package org.tsuzuki.customer;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.TypedText;

/** The number that the agency calls a customer by: {@code C-000123}. */
@Embeddable
public record CustomerNumber(long value) implements Serializable {

    /** A file that is not stored yet has no number. */
    public static final CustomerNumber NONE = new CustomerNumber(0);

    private static final Pattern TYPED = Pattern.compile("[cC]\\s*-?\\s*([0-9]{1,12})");

    /** Reads {@code C-000123}, {@code c123} and full-width forms. */
    public static Optional<CustomerNumber> read(String typed) {
        var matcher = TYPED.matcher(TypedText.foldNumber(typed));
        return matcher.matches() ? Optional.of(new CustomerNumber(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "C-%06d", value);
    }
}
