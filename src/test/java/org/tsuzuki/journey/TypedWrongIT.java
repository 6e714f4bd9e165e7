package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** Three mistakes of a counter, typed one after the other: each is caught before the last question. */
@ExtendWith(Journeys.class)
class TypedWrongIT {

    private static final Language LANGUAGE = Language.EN;

    @Test
    void another_number_a_digit_too_many_and_some_yen_less_are_each_caught(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, LANGUAGE, "clerk");
        var customer =
                CustomerFile.invented(Catalogued.carrier("softbank-prepaid").en());
        customer.add(clerk);
        var lastFour = customer.phone().substring(customer.phone().length() - 4);
        var sheet = Catalogued.channel("CARRIER_WEB");
        var page = clerk.renew()
                .channel(sheet.name().en())
                .tickRequired()
                .plan(Catalogued.plan("sbpre-3000").en())
                .payment(Catalogued.payment("CASH").en());
        sheet.fillIn(page, LANGUAGE);
        page.type("Number shown on the page", turned(lastFour));
        isCaught(clerk, "The SIM’s number ends in " + lastFour);

        page.type("Number shown on the page", lastFour);
        page.type("Amount charged (yen)", "30000");
        isCaught(clerk, "¥30,000 was entered. Correct it, or get two-person approval.");

        page.type("Amount charged (yen)", "2940");
        isCaught(clerk, "¥2,940 was entered. Correct it, or tick that it is right.");

        var tick = clerk.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Checked: ¥2,940 is right"));
        clerk.form().tabTo(tick);
        clerk.press("Space");
        assertThat(tick).isChecked();
        clerk.form().settle();
        page.ask();
        assertThat(page.strip()).containsText("¥2,940");
        assertThat(page.strip()).containsText("expected: ¥3,000");
        clerk.press("Enter");
        clerk.page().waitForURL(RenewPage.RESULT);
        clerk.form().settle();
        clerk.sees("Checked by");
    }

    /** Record does not ask its last question but says beside the field what is wrong. */
    private static void isCaught(Clerk clerk, String words) {
        clerk.leaveField();
        clerk.press("Enter");
        clerk.form().settle();
        assertThat(clerk.page()
                        .locator("vaadin-text-field[invalid] [slot=error-message]")
                        .filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
        assertThat(clerk.page().locator(".confirm-strip")).isHidden();
    }

    /** The same four digits with the last one changed. */
    private static String turned(String lastFour) {
        return lastFour.substring(0, 3) + (lastFour.charAt(3) - '0' + 1) % 10;
    }
}
