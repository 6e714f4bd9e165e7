package org.tsuzuki.drawer;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.TypedText;

/** The number of a Z report: branch code and six digits that run without gaps, {@code SJ-Z-000012}. */
public record ZReportNumber(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,4}-Z-[0-9]{6,9}");

    public ZReportNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A Z report is numbered like SJ-Z-000012");
        }
    }

    public static ZReportNumber of(String branchCode, long sequence) {
        return new ZReportNumber(String.format(Locale.ROOT, "%s-Z-%06d", branchCode, sequence));
    }

    /** As an address or a person gives it; nothing for all else. */
    public static Optional<ZReportNumber> read(String typed) {
        var text = TypedText.foldNumber(typed).toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new ZReportNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
