package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.jspecify.annotations.Nullable;

/** A result page on which a wrong entry is put right. */
final class Corrections {

    private static final Locator.WaitForOptions DETACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final Clerk clerk;

    private Corrections(Clerk clerk) {
        this.clerk = clerk;
    }

    static Corrections of(Clerk clerk, String result) {
        clerk.visit(result);
        return new Corrections(clerk);
    }

    /** Says that the renewal did not come about. */
    Corrections failed(String reason) {
        clerk.pressButton(clerk.words("result.failed"));
        clerk.dialog().type(clerk.words("reason.label"), reason);
        clerk.pressButton(clerk.words("result.failed"));
        return expect("resultState.FAILED");
    }

    /** Sees it as it was promised. */
    Corrections confirmed() {
        clerk.leaveField();
        clerk.press("c");
        return expect("resultState.CONFIRMED");
    }

    /** Takes the entry back, with the second person that its sum needs. */
    Corrections reversed(String reason, PackagedDesk.Account supervisor) {
        clerk.pressButton(clerk.words("correct.reverse.open"));
        SecondPerson.of(clerk, clerk.words("secondPerson.login")).reason(reason).sign(supervisor);
        clerk.pressButton(clerk.words("correct.reverse"));
        return expect("resultState.REVERSED");
    }

    /** Gives a part back and leaves the rest; returns the number of the return receipt. */
    String giveBack(String part, String amount, String reason) {
        clerk.pressButton(clerk.words("correct.refund.open"));
        clerk.dialog().type(clerk.words("salePart." + part), amount);
        return give(reason);
    }

    /** Gives back all that is left, which stands there to begin with. */
    String giveBackTheRest(String reason) {
        clerk.pressButton(clerk.words("correct.refund.open"));
        return give(reason);
    }

    private String give(String reason) {
        clerk.dialog().type(clerk.words("reason.label"), reason);
        clerk.pressButton(clerk.words("correct.refund"));
        var done = clerk.words("correct.refund.done", "");
        var toast = clerk.page()
                .locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(done))
                .last();
        toast.waitFor();
        clerk.page().locator("vaadin-dialog[opened]").waitFor(DETACHED);
        clerk.form().settle();
        return toast.innerText().strip().substring(done.length()).strip();
    }

    /** What is owed, or nothing for null. */
    Corrections owes(@Nullable String amount) {
        var owed = clerk.page().locator(".result-page .notice.warn");
        if (amount == null) {
            assertThat(owed).hasCount(0);
        } else {
            assertThat(owed).containsText(clerk.words("correct.owed", amount));
        }
        return this;
    }

    private Corrections expect(String state) {
        assertThat(clerk.page().locator(".page-head")).containsText(clerk.words(state));
        clerk.form().settle();
        return this;
    }
}
