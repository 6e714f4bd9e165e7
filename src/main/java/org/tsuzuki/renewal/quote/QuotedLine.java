package org.tsuzuki.renewal.quote;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.security.approval.ApprovalRequirement;

/** A card of a sale with the terms that hold for it at the moment. */
public record QuotedLine(SaleLine line, CardDetails card, Quote quote) {

    public RenewalChoice choice() {
        return line.choice();
    }

    public List<ChecklistStep> missing() {
        return choice().missing(quote.steps());
    }

    /** Whether it repeats an earlier entry, or a reference that was used before. */
    public boolean isAgain() {
        return quote.problems().values().stream()
                .anyMatch(problem -> Approval.canLift(problem)
                        && !problem.is(RenewalProblem.STEPS_MISSING)
                        && !Approval.isLargeDifference(problem));
    }

    /** What was noted and differs so much that it took two people. */
    public List<CheckedReference> largeDifferences() {
        return quote.differences().stream().filter(CheckedReference::isLarge).toList();
    }

    /** Whose word it takes. */
    public ApprovalRequirement requirement() {
        return Approval.requirement(quote.problems().values());
    }

    /** The supervisor's word where it was needed. */
    @Nullable
    public Approval approval() {
        return isAgain() || !missing().isEmpty() || !largeDifferences().isEmpty() ? line.approval() : null;
    }

    /** @throws ProblemException named by field for what neither waits nor is lifted by a supervisor's word */
    public void refuse(Submission submission) {
        quote.problems().forEach((field, problem) -> {
            if (stands(field, problem, submission)) {
                throw new ProblemException(problem, field);
            }
        });
    }

    /** The first problem that stands in the way; null when there is none. */
    @Nullable
    public Problem standing(Submission submission) {
        return quote.problems().entrySet().stream()
                .filter(problem -> stands(problem.getKey(), problem.getValue(), submission))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean stands(String field, Problem problem, Submission submission) {
        return !SaleQuote.isOfPayment(field)
                && !(submission == Submission.LATER && Submission.waits(problem))
                && !(line.approval() != null && Approval.canLift(problem));
    }
}
