package org.tsuzuki.renewal.ui;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.Approval;
import org.tsuzuki.security.Consent;
import org.tsuzuki.security.SecondPerson;
import org.tsuzuki.security.ui.SecondPersonDialog;
import org.tsuzuki.security.ui.SecondPersonFields;

/** Asks why a renewal is recorded that misses steps or repeats an entry, and for the supervisor who answers for it. */
@Component
class StepsOverrides {

    private final SecondPerson secondPerson;

    StepsOverrides(SecondPerson secondPerson) {
        this.secondPerson = secondPerson;
    }

    /** Asks for the reason and, where a clerk sits, for the supervisor; then goes on with the given work. */
    void ask(RenewSession session, Runnable next) {
        ask(session, word -> {
            session.override(word);
            next.run();
        });
    }

    /** As before; the work is given the word. */
    void ask(ChoiceSession session, Consumer<Approval> next) {
        var lifted = session.problems().values();
        new SecondPersonDialog(
                        words(lifted),
                        new SecondPersonFields(secondPerson, Consent.SUPERVISOR),
                        (reason, by) -> next.accept(new Approval(reason, by.orElseThrow())))
                .about(lifted.stream().map(problem -> Texts.t(problem)).toList())
                .grave()
                .open();
    }

    private SecondPersonDialog.Words words(Collection<Problem> lifted) {
        var missing = lifted.stream().anyMatch(problem -> problem.key().equals("problem.renewal.steps"));
        return new SecondPersonDialog.Words(
                Texts.t(missing ? "renew.override.title" : "renew.override.title.again"),
                Texts.t(
                        secondPerson.isAsked(Consent.SUPERVISOR)
                                ? "renew.override.explain.clerk"
                                : "renew.override.explain.supervisor"),
                Texts.t("renew.override.confirm"));
    }
}
