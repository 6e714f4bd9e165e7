package org.tsuzuki.renewal.quote;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.card.NumberEnds;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;

/** Checks what is recorded for a channel, and keeps no more of a code than its last four characters. */
public final class ReferenceForm {

    private static final int KEPT_OF_CODES = 4;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");
    private static final Pattern YEN = Pattern.compile("[0-9]{1,12}");
    /** {@code 3300}, {@code ¥3,300}, {@code 3,300円}; width is folded already. */
    private static final Pattern TYPED_NUMBER = Pattern.compile(
            "[¥\\\\]?\\s*([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)\\s*(?:円|日元|yen|JPY)?");
    /** {@code 2026-12-5}, {@code 2026/12/05}, {@code 20261205}, {@code 2026年12月5日}. */
    private static final Pattern TYPED_DAY =
            Pattern.compile("([0-9]{4})[-/.年]?([0-9]{2}|(?<=\\D)[0-9])[-/.月]?([0-9]{2}|(?<=\\D)[0-9])日?");

    private ReferenceForm() {}

    static Optional<Problem> check(RecordField field, String typed, NumberEnds ends) {
        var kept = keep(field, typed);
        if (kept.isEmpty()) {
            return field.required() ? Optional.of(Problem.of(RenewalProblem.REFERENCE_MISSING)) : Optional.empty();
        }
        var refusal = TextLimit.REFERENCE.refusal(typed);
        if (refusal.isPresent()) {
            return refusal;
        }
        return switch (field.type()) {
            case NUMBER ->
                NUMBER.matcher(kept).matches() ? Optional.empty() : Optional.of(Problem.of("problem.reference.number"));
            case DATE -> isDay(kept) ? Optional.empty() : Optional.of(Problem.of("problem.reference.date"));
            case CHARGED_AMOUNT, VOUCHER_VALUE ->
                YEN.matcher(kept).matches() ? Optional.empty() : Optional.of(Problem.of("problem.yen.form"));
            case CHARGED_NUMBER -> enough(kept, ends.number());
            case OWN_ICCID -> enough(kept, ends.iccid());
            case TEXT, REFERENCE, LAST4, YES_NO, MUST_BE_YES -> Optional.empty();
        };
    }

    private static Optional<Problem> enough(String kept, int asked) {
        if (TypedText.digits(kept).length() >= asked) {
            return Optional.empty();
        }
        return Optional.of(
                asked == NumberEnds.USUAL
                        ? Problem.of("problem.reference.lastFour")
                        : Problem.of("problem.reference.alike", asked));
    }

    /** What is stored of what was typed or pasted; of an amount its digits, of a day its ISO form. */
    public static String keep(RecordField field, String pasted) {
        var typed = TextLimit.REFERENCE.tidy(pasted);
        return switch (field.type()) {
            case LAST4 -> end(TypedText.compact(typed));
            case NUMBER, CHARGED_AMOUNT, VOUCHER_VALUE -> number(TypedText.fold(typed));
            case OWN_ICCID -> TypedText.compact(typed);
            case DATE -> day(TypedText.foldNumber(typed));
            case TEXT, REFERENCE, YES_NO, CHARGED_NUMBER, MUST_BE_YES -> TypedText.fold(typed);
        };
    }

    private static String end(String code) {
        return code.substring(Math.max(0, code.length() - KEPT_OF_CODES));
    }

    private static String number(String typed) {
        var matcher = TYPED_NUMBER.matcher(typed);
        return matcher.matches() ? matcher.group(1).replace(",", "") : typed;
    }

    private static String day(String typed) {
        var matcher = TYPED_DAY.matcher(typed);
        return matcher.matches()
                ? "%s-%2s-%2s"
                        .formatted(matcher.group(1), matcher.group(2), matcher.group(3))
                        .replace(' ', '0')
                : typed;
    }

    private static boolean isDay(String kept) {
        try {
            LocalDate.parse(kept);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** The choice without what may not be stored of the codes in it, not even in a draft. */
    public static RenewalChoice withoutCodes(RenewalChoice choice, List<RecordField> fields) {
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
