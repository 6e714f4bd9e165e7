package org.tsuzuki.agency;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/** What a branch's fields must be before they are stored. */
final class BranchRules {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}");

    private BranchRules() {}

    /** The fields trimmed and in their stored form. */
    static BranchDetails check(BranchDetails typed) {
        var code = TypedText.fold(typed.code()).toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new ProblemException(Problem.of("problem.branch.code"), "code");
        }
        return new BranchDetails(
                typed.id(),
                typed.version(),
                code,
                needed("name", typed.name(), TextLimit.BRANCH_NAME),
                needed("heading", typed.heading(), TextLimit.NAME),
                TextLimit.ADDRESS.check("address", typed.address()),
                TextLimit.PHONE.check("phone", typed.phone()),
                registration(typed.registrationNumber()),
                typed.closed());
    }

    private static String needed(String field, String typed, TextLimit limit) {
        var text = limit.check(field, typed);
        if (text.isEmpty()) {
            throw new ProblemException(Problem.of("problem.required"), field);
        }
        return text;
    }

    private static @Nullable String registration(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return InvoiceNumber.parse(typed).value();
        } catch (ProblemException refusal) {
            throw new ProblemException(refusal.problem(), "registrationNumber");
        }
    }
}
