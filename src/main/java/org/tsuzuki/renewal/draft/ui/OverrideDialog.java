package org.tsuzuki.renewal.draft.ui;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.RenewalProblem;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.security.ui.ApproverDialog;
import org.tsuzuki.security.ui.ApproverFields;

/** Asks why a renewal is recorded that misses steps or repeats an entry, and for the supervisor who answers for it. */
@Component
public class OverrideDialog {

    private final ApproverService secondPerson;

    OverrideDialog(ApproverService secondPerson) {
        this.secondPerson = secondPerson;
    }

    /** Asks for the reason and, where a clerk sits, for the supervisor; then goes on with the given work. */
    public void ask(RenewSession session, Runnable next) {
        ask(session, word -> {
            session.override(word);
            next.run();
        });
    }

    /** As before; the work is given the word. */
    public void ask(ChoiceSession session, Consumer<Approval> next) {
        var lifted = session.problems().values();
        var needed = Approval.requirement(lifted);
        new ApproverDialog(words(lifted, needed), new ApproverFields(secondPerson, needed), (reason, by) -> {
                    secondPerson.verifyWhole(by.orElseThrow(), needed);
                    next.accept(new Approval(reason, by.orElseThrow()));
                })
                .about(lifted.stream().map(problem -> Texts.t(problem)).toList())
                .grave()
                .open();
    }

    private ApproverDialog.Words words(Collection<Problem> lifted, ApprovalRequirement needed) {
        if (needed == ApprovalRequirement.TWO_PEOPLE) {
            return new ApproverDialog.Words(
                    Texts.t("renew.difference.title"),
                    Texts.t(
                            secondPerson.isAsked(needed)
                                    ? "renew.difference.explain.asked"
                                    : "renew.difference.explain.alone"),
                    Texts.t("renew.override.confirm"));
        }
        var missing = lifted.stream().anyMatch(problem -> problem.is(RenewalProblem.STEPS_MISSING));
        return new ApproverDialog.Words(
                Texts.t(missing ? "renew.override.title" : "renew.override.title.again"),
                Texts.t(
                        secondPerson.isAsked(ApprovalRequirement.SUPERVISOR)
                                ? "renew.override.explain.clerk"
                                : "renew.override.explain.supervisor"),
                Texts.t("renew.override.confirm"));
    }
}
