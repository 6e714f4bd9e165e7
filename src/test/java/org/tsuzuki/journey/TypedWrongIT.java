package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
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

    @Test
    void on_a_phone_no_red_message_covers_what_stands_below_it(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.JA, "clerk");
        CustomerFile.invented(Catalogued.carrier("softbank-prepaid").ja()).add(clerk);
        var page = clerk.renew()
                .channel(Catalogued.channel("CARRIER_WEB").name().ja())
                .plan(Catalogued.plan("sbpre-3000").ja());
        clerk.page().setViewportSize(360, 780);
        page.type("画面に表示された番号", "0000");
        page.type("決済額（円）", "30000");
        clerk.leaveField();
        clerk.press("Enter");
        clerk.form().settle();

        assertThat(clerk.page().locator("[invalid] > [slot=error-message]").first())
                .isVisible();
        Assertions.assertThat(clerk.page()
                        .evaluate("() => [...document.querySelectorAll('[invalid] > [slot=error-message]')]"
                                + ".filter(message => message.getClientRects().length > 0)"
                                + ".filter(message => message.getBoundingClientRect().bottom"
                                + " > message.parentElement.getBoundingClientRect().bottom + 1)"
                                + ".map(message => message.textContent)"))
                .isEqualTo(List.of());
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
