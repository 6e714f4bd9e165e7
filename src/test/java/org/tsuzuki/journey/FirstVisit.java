package org.tsuzuki.journey;

import java.util.regex.Pattern;
import org.tsuzuki.journey.PackagedDesk.Account;

/** The first visit to an empty desk. */
public final class FirstVisit {

    private FirstVisit() {}

    /** Comes to the empty desk, is led to its set-up and fills it in. */
    public static void fillIn(Clerk owner, Account account, String code) {
        owner.page().navigate(owner.desk().address());
        owner.page().waitForURL(Pattern.compile(".*/setup"));
        var form = owner.form();
        form.type(owner.words("setup.code"), code);
        form.type(owner.words("setup.name"), "Mio Ōta");
        form.type(owner.words("setup.login"), account.login());
        form.type(owner.words("password.new"), account.password());
        form.type(owner.words("password.repeat"), account.password());
        form.type(owner.words("setup.branch.code"), "SJ");
        form.type(owner.words("setup.branch.name"), "新宿店");
        form.type(owner.words("setup.heading"), "Tsuzuki Mobile");
    }

    /** Sets the empty desk up, signs in and opens a drawer. */
    public static void open(Clerk owner, Account account) {
        fillIn(owner, account, owner.desk().setUpCode());
        owner.press("Enter");
        owner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        owner.enter(account);
        Till.of(owner).open("30000");
    }
}
