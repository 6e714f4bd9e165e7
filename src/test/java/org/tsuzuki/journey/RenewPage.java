package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** The Renew page as a clerk works through it, by keyboard. */
final class RenewPage {

    static final Pattern RESULT = Pattern.compile(".*/renewals/[0-9a-f-]{36}");

    private final Clerk clerk;

    RenewPage(Clerk clerk) {
        this.clerk = clerk;
    }

    /** Chooses a channel by the digit that stands before its name. */
    RenewPage channel(String name) {
        var others = clerk.page().locator(".channel-change");
        if (others.isVisible()) {
            clerk.form().tabTo(others);
            clerk.press("Enter");
            clerk.form().settle();
            clerk.leaveField();
        }
        var option = clerk.page()
                .locator("button.option")
                .filter(new Locator.FilterOptions()
                        .setHas(clerk.page()
                                .locator(".option-name")
                                .filter(new Locator.FilterOptions().setHasText(Words.exactly(name)))));
        var number = option.locator(".option-number").innerText();
        clerk.leaveField();
        if (number.length() == 1) {
            clerk.press(number);
        } else {
            option.click();
            clerk.leaveField();
        }
        assertThat(option).hasAttribute("aria-checked", "true");
        clerk.form().settle();
        return this;
    }

    /** Ticks by Space until no required step is left. */
    RenewPage tickRequired() {
        var ticked = clerk.page().locator(".step vaadin-checkbox[checked]");
        clerk.leaveField();
        while (clerk.page()
                        .getByText(clerk.words("renew.steps.required"), exact())
                        .count()
                > 0) {
            var before = ticked.count();
            clerk.press("Space");
            assertThat(ticked).hasCount(before + 1);
            clerk.form().settle();
            clerk.leaveField(); // after the last one the hand is led on
        }
        return this;
    }

    static com.microsoft.playwright.Page.GetByTextOptions exact() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }

    RenewPage plan(String name) {
        var plan = clerk.page()
                .locator("button.plan-option")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
        clerk.leaveField();
        clerk.press("p");
        clerk.form().arrowTo(plan);
        clerk.press("Enter");
        assertThat(plan).hasAttribute("aria-checked", "true");
        clerk.form().settle();
        return this;
    }

    RenewPage payment(String name) {
        clerk.form().select(clerk.words("renew.payment"), name);
        return this;
    }

    RenewPage tendered(String amount) {
        clerk.form().type(clerk.words("renew.tendered"), amount);
        return this;
    }

    /** Chooses how the carrier is paid. */
    RenewPage settledBy(String label) {
        clerk.form().select(clerk.words("renew.settlement"), label);
        return this;
    }

    RenewPage type(String label, String text) {
        clerk.form().type(label, text);
        return this;
    }

    /** The end of the number that is renewed, as the page shows it. */
    String lastFour() {
        var digits = summary().locator(".number-groups").innerText().replaceAll("[^0-9]", "");
        return digits.substring(digits.length() - 4);
    }

    RenewPage answerYes(String label) {
        clerk.form().select(label, clerk.words("answer.yes"));
        return this;
    }

    /** Record and the last question, each by Enter; returns when the result is shown. */
    void record() {
        ask();
        clerk.press("Enter");
        clerk.page().waitForURL(RESULT);
        clerk.form().settle();
    }

    /** The same from wherever the focus is. */
    void recordFromAnywhere() {
        clerk.press("Control+Enter");
        isAsked();
        clerk.press("Enter");
        clerk.page().waitForURL(RESULT);
        clerk.form().settle();
    }

    /** Record, so that the last question is shown. */
    void ask() {
        clerk.leaveField();
        clerk.press("Enter");
        isAsked();
    }

    /** The last question is shown, and Enter answers it. */
    void isAsked() {
        assertThat(strip().locator("vaadin-button").first()).isFocused();
        clerk.form().settle();
    }

    Locator strip() {
        return clerk.page().locator(".confirm-strip");
    }

    Locator summary() {
        return clerk.page().locator(".summary");
    }
}
