package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

/** A clerk's own drawer: its float, what is paid in and out, the blind count and the word of a supervisor. */
final class Till {

    private final Clerk clerk;

    private Till(Clerk clerk) {
        this.clerk = clerk;
    }

    /** Opens the page of the drawer. */
    static Till of(Clerk clerk) {
        clerk.visit("/drawer");
        return new Till(clerk);
    }

    boolean isOpen() {
        return clerk.page()
                .getByText(clerk.words("drawer.float.hint"), RenewPage.exact())
                .isHidden();
    }

    /** Opens the drawer with this much change, unless it is open. */
    Till openIfClosed(String change) {
        if (!isOpen()) {
            open(change);
        }
        return this;
    }

    Till open(String change) {
        clerk.form().type(clerk.words("drawer.float"), change);
        clerk.leaveField();
        clerk.press("Enter");
        assertThat(clerk.page().locator("[data-key='c']")).isVisible();
        clerk.form().settle();
        return this;
    }

    Till payOut(String amount, String reason) {
        clerk.leaveField();
        clerk.press("o");
        var dialog = clerk.dialog();
        dialog.type(clerk.words("drawer.amount"), amount);
        dialog.type(clerk.words("reason.label"), reason);
        clerk.pressButton(clerk.words("drawer.kind.PAY_OUT"));
        clerk.sees(reason);
        clerk.form().settle();
        return this;
    }

    /** Counts without seeing what should be there. */
    Till count(Map<String, String> pieces) {
        clerk.leaveField();
        clerk.press("c");
        clerk.page().waitForURL(Pattern.compile(".*/drawer/[0-9a-f-]{36}/count"));
        clerk.form().settle();
        assertThat(clerk.page().getByText(clerk.words("drawer.expected"), RenewPage.exact()))
                .hasCount(0);
        pieces.forEach(clerk.form()::type);
        clerk.pressButton(clerk.words("drawer.count.done"));
        assertThat(clerk.page().getByText(clerk.words("drawer.outcome"), RenewPage.exact()))
                .isVisible();
        clerk.form().settle();
        return this;
    }

    /** Closes with a reason that a supervisor stands for; the Z report is shown afterwards. */
    String closeWith(String reason, PackagedDesk.Account supervisor) {
        clerk.leaveField();
        clerk.press("Enter");
        SecondPerson.of(clerk, clerk.words("secondPerson.login")).reason(reason).sign(supervisor);
        clerk.pressButton(clerk.words("drawer.close"));
        clerk.page().waitForURL(Pattern.compile(".*/drawer/z/.+"));
        clerk.form().settle();
        return clerk.path().substring("/drawer/z/".length());
    }
}
