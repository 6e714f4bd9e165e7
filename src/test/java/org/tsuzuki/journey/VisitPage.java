package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.tsuzuki.base.Language;

/** Several cards that are paid together. */
final class VisitPage {

    private final Clerk clerk;

    VisitPage(Clerk clerk) {
        this.clerk = clerk;
    }

    /** Throws away what an earlier customer left. */
    static VisitPage fresh(Clerk clerk) {
        clerk.visit("/visit");
        var discard = clerk.page().getByText(clerk.words("visit.discard"), RenewPage.exact());
        if (discard.isVisible()) {
            clerk.pressButton(clerk.words("visit.discard"));
        }
        return new VisitPage(clerk);
    }

    /** Fills in the Renew page of the card that is shown, how it is paid aside, and takes it along by F. */
    VisitPage with(String channel, String plan, Language language) {
        var sheet = Catalogued.channel(channel);
        var page = clerk.renew()
                .channel(sheet.name().in(language))
                .tickRequired()
                .plan(Catalogued.plan(plan).in(language));
        sheet.fillIn(page, language);
        clerk.leaveField();
        clerk.press("f");
        clerk.page().waitForURL("**/visit");
        clerk.form().settle();
        return this;
    }

    Locator lines() {
        return clerk.page().locator(".visit-line");
    }

    /** Lets another method pay a part. */
    VisitPage part(String method, String amount) {
        clerk.pressButton(clerk.words("payment.another"));
        clerk.form().select(clerk.words("payment.means"), method);
        clerk.form().type(clerk.words("payment.part"), amount);
        return this;
    }

    VisitPage cash(String name, String tendered) {
        clerk.form().select(clerk.words("renew.payment"), name);
        clerk.form().type(clerk.words("renew.tendered"), tendered);
        return this;
    }

    Locator sums() {
        return clerk.page().locator(".sums");
    }

    /** The first Enter, which asks with the total. */
    Locator ask(int cards, String total) {
        clerk.leaveField();
        clerk.press("Enter");
        var sure = clerk.page()
                .locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(clerk.words("visit.sure", cards, total)));
        assertThat(sure).isFocused();
        clerk.form().settle();
        return sure;
    }
}
