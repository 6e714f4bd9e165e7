package org.tsuzuki.agency;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
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
                needed(typed.name(), 80, "name"),
                needed(typed.heading(), 120, "heading"),
                fitting(typed.address(), 200, "address"),
                fitting(typed.phone(), 40, "phone"),
                registration(typed.registrationNumber()),
                typed.closed());
    }

    private static String needed(String typed, int longest, String field) {
        if (typed.isBlank()) {
            throw new ProblemException(Problem.of("problem.required"), field);
        }
        return fitting(typed, longest, field);
    }

    private static String fitting(String typed, int longest, String field) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw new ProblemException(Problem.of("problem.tooLong", longest), field);
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
