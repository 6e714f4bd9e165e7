package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.renewal.draft.ui.RenewSession;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.renewal.quote.RenewalProblem;
import org.tsuzuki.renewal.quote.SaleQuote;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.ui.ProblemMarks;

/** What Record does on the Renew page: looks whether everything is there, asks once more, records, leads on. */
final class Recording {

    private final RenewSession opened;
    private final ProblemMarks marks;
    private final Runnable refused;
    private final RenewSummary summary;
    private final DrawerCheck drawer;
    private Yen asked = Yen.ZERO;

    Recording(RenewSession opened, ProblemMarks marks, Runnable refused, RenewSummary summary, DrawerCheck drawer) {
        this.opened = opened;
        this.marks = marks;
        this.refused = refused;
        this.summary = summary;
        this.drawer = drawer;
    }

    void attempt(Submission submission) {
        opened.submission(submission);
        if (isComplete()) {
            asked = opened.quote().total();
            summary.confirm(opened.numberEnd(), submission);
        } else {
            summary.ask();
        }
    }

    /** Whether nothing stands in the way; what does is marked and gets the focus. */
    boolean isComplete() {
        return isComplete(field -> true);
    }

    /** Whether nothing stands in the way of paying it together with others. */
    boolean isCompleteButForPayment() {
        return isComplete(field -> !SaleQuote.isOfPayment(field));
    }

    private boolean isComplete(Predicate<String> counts) {
        opened.refresh();
        var unreadable = marks.firstUnreadable();
        if (unreadable.isPresent()) {
            unreadable.get().focus();
            Toasts.problem(Texts.t("day.badInput"));
            return false;
        }
        var problems = opened.isRecorded() ? new LinkedHashMap<String, Problem>() : new LinkedHashMap<>(missing());
        problems.keySet().removeIf(counts.negate());
        if (problems.isEmpty()) {
            return true;
        }
        marks.tried();
        marks.show(problems);
        refused.run();
        marks.focusFirst(problems);
        Toasts.problem(Texts.t(problems.values().iterator().next()));
        return false;
    }

    void andPrint() {
        record(true);
    }

    void now() {
        record(false);
    }

    /** The first thing that is still missing, else Record. */
    void focusNext(FocusOption... options) {
        if (!marks.focusFirst(missing(), options)) {
            summary.focusRecord(options);
        }
    }

    private Map<String, Problem> missing() {
        return drawer.with(opened.problems(), opened.quote().payments());
    }

    /** Records what was asked; what has ended or costs something else meanwhile is shown and asked anew. */
    private void record(boolean print) {
        try {
            var recorded = opened.record(asked);
            if (opened.isPractice()) {
                UI.getCurrent().navigate(PracticeDoneView.class);
                return;
            }
            if (recorded.before()) {
                opened.discard();
                Toasts.done(Texts.t("renew.recordedBefore", recorded.receiptNumber()));
            }
            var renewal = recorded.renewal(opened.draft().key());
            if (print) {
                ResultView.printNext(renewal);
            }
            UI.getCurrent().navigate(ResultView.class, ResultView.of(renewal));
        } catch (ProblemException refused) {
            if (isComplete()) { // else it is marked on the page by now
                Toasts.problem(Texts.t(refused.problem()));
                if (refused.problem().is(RenewalProblem.TOTAL_CHANGED)) {
                    attempt(opened.submission());
                }
            }
        }
    }

    void discard() {
        opened.discard();
        UI.getCurrent()
                .navigate(opened.isPractice() ? "" : "cards/" + opened.card().id());
    }
}
