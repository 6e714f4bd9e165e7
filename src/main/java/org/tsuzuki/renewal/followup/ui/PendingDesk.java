package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.renewal.followup.PendingRenewal;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.ui.ObservationDialog;
import org.tsuzuki.renewal.ui.ViewerRights;
import org.tsuzuki.security.StaffService;

/** Records what was seen of an open renewal; what must be asked first is asked in a dialog. */
@Component
class PendingDesk {

    private final ResultService results;
    private final StaffService staff;
    private final ViewerRights rights;
    private final Clock clock;

    PendingDesk(ResultService results, StaffService staff, ViewerRights rights, Clock clock) {
        this.results = results;
        this.staff = staff;
        this.rights = rights;
        this.clock = clock;
    }

    boolean mayServe() {
        return rights.mayServe();
    }

    /** Shows the promised day; only what is then confirmed counts as seen. */
    void confirm(PendingRenewal pending, SerializableRunnable done) {
        new ObservationDialog(pending.renewal(), results, done).open();
    }

    void lookAgain(PendingRenewal pending, SerializableRunnable done) {
        var dialog = new FollowUpDialog(
                pending.renewal(),
                clock.instant(),
                (note, at) -> run(
                        () -> results.notSeen(pending.renewal().id(), note, at),
                        Texts.t("pending.notSeen.done", DuePill.time(at, clock.instant())),
                        done));
        dialog.open();
    }

    void noAnswer(PendingRenewal pending, SerializableRunnable done) {
        run(
                () -> results.noAnswer(pending.renewal().id(), ""),
                Texts.t("pending.noAnswer.done", pending.renewal().receiptNumber()),
                done);
    }

    void fail(PendingRenewal pending, SerializableRunnable done) {
        var title = Texts.t("pending.failed.title", pending.renewal().details().customerName());
        new ReasonDialog(title, Texts.t("result.failed.explain"), Texts.t("result.failed"), reason -> {
                    results.fail(pending.renewal().id(), reason);
                    Toasts.done(Texts.t(
                            "pending.failed.done", pending.renewal().total().toString()));
                    done.run();
                })
                .open();
    }

    void handOver(PendingRenewal pending, SerializableRunnable done) {
        var dialog = new AssigneeDialog(
                pending,
                staff.me(),
                staff.staff(),
                owner -> run(
                        () -> results.handTo(pending.renewal().id(), owner),
                        Texts.t("pending.handOver.done", owner.name()),
                        done));
        dialog.open();
    }

    /** Somebody else may have been quicker; then the board shows it. */
    private static void run(Runnable work, String said, SerializableRunnable done) {
        try {
            work.run();
            Toasts.done(said);
        } catch (ProblemException refused) {
            Toasts.problem(Texts.t(refused.problem()));
        } catch (OptimisticLockingFailureException stale) {
            Toasts.problem(Texts.t("problem.stale"));
        }
        done.run();
    }
}
