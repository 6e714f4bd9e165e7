package org.tsuzuki.renewal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Step;

/** A card of a visit with the terms that hold for it at the moment of recording. */
record QuotedLine(VisitLine line, CardDetails card, Quote quote) {

    /** Fields of the payment are judged on the total of the visit, not on one card's. */
    private static final Set<String> OF_PAYMENT = Set.of("payment", "tendered");

    RenewalChoice choice() {
        return line.choice();
    }

    List<Step> missing() {
        return choice().missing(quote.steps());
    }

    /** Whether it repeats an earlier entry, or a reference that was used before. */
    boolean isAgain() {
        return quote.problems().entrySet().stream()
                .anyMatch(problem -> !problem.getKey().equals("steps") && Approval.canLift(problem.getValue()));
    }

    /** The supervisor's word where it was needed. */
    @Nullable
    Approval needed(@Nullable Approval approval) {
        return isAgain() || !missing().isEmpty() ? approval : null;
    }

    /** @throws ProblemException named by field for what neither waits nor is lifted by a supervisor's word */
    void refuse(Submission submission, @Nullable Approval approval) {
        quote.problems().forEach((field, problem) -> {
            if (!isOfPayment(field) && !waits(field, problem, submission) && !lifted(problem, approval)) {
                throw new ProblemException(problem, field);
            }
        });
    }

    private static boolean isOfPayment(String field) {
        return OF_PAYMENT.contains(field) || field.startsWith("shares.") || field.startsWith("foreign.");
    }

    /** Steps and references follow when only the money is taken now. */
    private static boolean waits(String field, Problem problem, Submission submission) {
        return submission == Submission.LATER
                && (field.equals("steps") || problem.key().equals("problem.required"));
    }

    private static boolean lifted(Problem problem, @Nullable Approval approval) {
        return approval != null && Approval.canLift(problem);
    }
}
