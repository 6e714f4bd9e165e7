package org.tsuzuki.renewal.ui;

import org.springframework.stereotype.Component;
import org.tsuzuki.renewal.Approval;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.SecondPerson;
import org.tsuzuki.security.StaffService;

/** Who may agree where two people are needed: a supervisor who comes over, or the owner who sits here. */
@Component
class Approvers {

    private static final Role[] DECIDING = {Role.SUPERVISOR, Role.OWNER};

    private final SecondPerson secondPerson;
    private final StaffService staff;

    Approvers(SecondPerson secondPerson, StaffService staff) {
        this.secondPerson = secondPerson;
        this.staff = staff;
    }

    /** Whether somebody else has to give their word when two people are needed. */
    boolean asksSomebodyElse() {
        return staff.me().role() != Role.OWNER;
    }

    /** The owner's own word, or that of who came over and proved it by their password. */
    Approval word(String reason, String login, String password) {
        var by = asksSomebodyElse() ? secondPerson.confirm(login, password, DECIDING) : staff.me();
        return new Approval(reason, by);
    }
}
