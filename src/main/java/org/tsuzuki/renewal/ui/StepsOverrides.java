package org.tsuzuki.renewal.ui;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tsuzuki.renewal.Approval;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.SecondPerson;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Who may let a renewal pass that misses steps or repeats an entry: a supervisor who sits here, or comes over. */
@Component
class StepsOverrides {

    private static final Role[] DECIDING = {Role.SUPERVISOR, Role.OWNER};

    private final SecondPerson secondPerson;
    private final StaffService staff;

    StepsOverrides(SecondPerson secondPerson, StaffService staff) {
        this.secondPerson = secondPerson;
        this.staff = staff;
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
        var dialog = new OverrideDialog(
                needsSecondPerson(),
                (reason, login, password) -> next.accept(new Approval(reason, approver(login, password))));
        dialog.about(session.problems().values());
        dialog.open();
    }

    private boolean needsSecondPerson() {
        return staff.me().role() == Role.CLERK;
    }

    private StaffDetails approver(String login, String password) {
        return needsSecondPerson() ? secondPerson.confirm(login, password, DECIDING) : staff.me();
    }
}
