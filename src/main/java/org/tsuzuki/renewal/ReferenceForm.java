package org.tsuzuki.renewal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.catalogue.FieldType;
import org.tsuzuki.catalogue.RecordField;

/** Checks what is recorded for a channel, and keeps no more of a code than its last four characters. */
final class ReferenceForm {

    private static final int LONGEST = 200;
    private static final int KEPT_OF_CODES = 4;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

    private ReferenceForm() {}

    static Optional<Problem> check(RecordField field, String typed) {
        if (typed.isBlank()) {
            return field.required() ? Optional.of(Problem.of("problem.required")) : Optional.empty();
        }
        if (typed.length() > LONGEST) {
            return Optional.of(Problem.of("problem.tooLong", LONGEST));
        }
        return Optional.empty();
    }

    /** What is stored of what was typed or pasted. */
    static String keep(RecordField field, String typed) {
        var folded = TypedText.fold(typed);
        if (field.type() != FieldType.LAST4) {
            return folded;
        }
        var code = SEPARATORS.matcher(folded).replaceAll("");
        return code.substring(Math.max(0, code.length() - KEPT_OF_CODES));
    }
}
