package org.tsuzuki.journey;

/** The open dialog in which a supervisor who came over gives their word. */
record SecondPerson(Clerk clerk, String loginLabel) {

    static SecondPerson of(Clerk clerk, String loginLabel) {
        clerk.dialog().field(loginLabel).waitFor();
        clerk.form().settle();
        return new SecondPerson(clerk, loginLabel);
    }

    SecondPerson reason(String reason) {
        clerk.dialog().type(clerk.words("reason.label"), reason);
        return this;
    }

    /** Types name and password; the password stays where the focus is. */
    void sign(PackagedDesk.Account supervisor) {
        var dialog = clerk.dialog();
        dialog.type(loginLabel, supervisor.login());
        clerk.form().tabTo(dialog.field(clerk.words("signIn.password")));
        clerk.page().keyboard().insertText(supervisor.password());
    }
}
