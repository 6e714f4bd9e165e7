package org.tsuzuki.voucher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/** The secret of a voucher, as it is typed at the carrier: without separators. Its text form never tells it. */
public record VoucherCode(String value) {

    private static final int SHOWN = 4;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{8,40}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public VoucherCode {
        if (!FORM.matcher(value).matches()) {
            throw new ProblemException(Problem.of("problem.voucher.code"), "code");
        }
    }

    /**
     * Reads what was typed, pasted or scanned; width is folded, blanks and hyphens do not count.
     *
     * @throws ProblemException at "code" unless 8 to 40 letters and digits remain
     */
    public static VoucherCode parse(String typed) {
        return new VoucherCode(TypedText.compact(typed));
    }

    public String lastFour() {
        return value.substring(value.length() - SHOWN);
    }

    /** In fours, to be read aloud. */
    public List<String> groups() {
        var groups = new ArrayList<String>();
        for (var i = 0; i < value.length(); i += GROUP) {
            groups.add(value.substring(i, Math.min(i + GROUP, value.length())));
        }
        return groups;
    }

    /** Carriers read codes without regard to case, so two spellings are one code. */
    public String canonical() {
        return value.toUpperCase(Locale.ROOT);
    }

    /** What codes of one kind have in common: {@code N16} for sixteen digits, {@code A12} with letters. */
    public String shape() {
        return (DIGITS.matcher(value).matches() ? "N" : "A") + value.length();
    }

    public List<Problem> doubts() {
        return Arrays.stream(CodeDoubt.values())
                .filter(doubt -> doubt.concerns(value))
                .map(CodeDoubt::told)
                .toList();
    }

    @Override
    public String toString() {
        return "…" + lastFour();
    }
}
