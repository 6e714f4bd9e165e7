package org.tsuzuki.renewal;

import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.catalogue.FieldType;
import org.tsuzuki.catalogue.RecordField;

/** Checks what is recorded for a channel, and keeps no more of a code than its last four characters. */
final class ReferenceForm {

    private static final int LONGEST = 200;
    private static final int KEPT_OF_CODES = 4;

    private ReferenceForm() {}

    static Optional<Problem> check(RecordField field, String typed) {
        if (keep(field, typed).isEmpty()) {
            return field.required() ? Optional.of(Problem.of("problem.required")) : Optional.empty();
        }
        if (typed.length() > LONGEST) {
            return Optional.of(Problem.of("problem.tooLong", LONGEST));
        }
        return Optional.empty();
    }

    /** What is stored of what was typed or pasted. */
    static String keep(RecordField field, String typed) {
        if (field.type() != FieldType.LAST4) {
            return TypedText.fold(typed);
        }
        var code = TypedText.compact(typed);
        return code.substring(Math.max(0, code.length() - KEPT_OF_CODES));
    }

    /** The choice without what may not be stored of the codes in it, not even in a draft. */
    static RenewalChoice withoutCodes(RenewalChoice choice, List<RecordField> fields) {
        var kept = choice;
        for (var field : fields) {
            var typed = choice.references().get(field.id());
            if (typed != null && field.type() == FieldType.LAST4) {
                kept = kept.withReference(field.id(), keep(field, typed));
            }
        }
        return kept;
    }
}
