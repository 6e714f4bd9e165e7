package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** Slips of the hand that cost somebody something before: they cost nothing now. */
@ExtendWith(Journeys.class)
class TrapsIT {

    @Test
    void the_search_box_is_ready_for_the_next_customer_wherever_one_is(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        var customer = CustomerFile.invented(Catalogued.carrier("povo2").en());
        customer.add(clerk);
        var box = clerk.page().locator("[data-key='/'] input");

        clerk.search(customer.han());
        clerk.openChosen();
        assertThat(box).hasValue("");

        clerk.press("/");
        clerk.page().keyboard().insertText("somebody else");
        clerk.leaveField();
        clerk.press("/");
        clerk.page().keyboard().insertText(customer.han());
        assertThat(box).hasValue(customer.han());
        clerk.press("Enter");
        clerk.page().locator("a.hit mark").first().waitFor();
        assertThat(box).hasValue(customer.han());

        clerk.visit("/nowhere/at/all");
        clerk.sees(clerk.words("error.notFound.heading"));
        clerk.press("/");
        clerk.page().keyboard().insertText(customer.han());
        clerk.press("Enter");
        clerk.page().locator("a.hit mark").first().waitFor();
    }

    @Test
    void a_report_that_a_channel_failed_asks_first_moves_nothing_and_is_undone(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        var customer = CustomerFile.invented(Catalogued.carrier("povo2").en());
        customer.add(clerk);
        clerk.search(customer.han());
        clerk.openChosen();
        clerk.renew();
        var names = clerk.page().locator(".channel-list .option-name");
        var places = names.allInnerTexts();
        var reports = clerk.page().getByText(clerk.words("advice.reason.REPORTED_TODAY"));

        clerk.pressButton(clerk.words("catalogue.report"));
        assertThat(reports).hasCount(0);
        var dialog = clerk.dialog();
        clerk.pressButton(clerk.words("catalogue.report.submit"));
        dialog.expectProblem(clerk.words("reason.label"), clerk.words("reason.missing"));
        dialog.type(clerk.words("reason.label"), "the page was down");
        clerk.pressButton(clerk.words("catalogue.report.submit"));

        clerk.sees("the page was down");
        assertThat(names.allInnerTexts()).isEqualTo(places);
        assertThat(reports.first()).isVisible();
        clerk.pressButton(clerk.words("action.undo"));
        assertThat(reports).hasCount(0);
        assertThat(names.allInnerTexts()).isEqualTo(places);
    }

    @Test
    void enter_in_a_blind_count_leads_on_and_never_ends_it(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        Till.of(clerk).openIfClosed("30000");
        clerk.leaveField();
        clerk.press("c");
        clerk.page().waitForURL(Pattern.compile(".*/drawer/[0-9a-f-]{36}/count"));
        clerk.form().settle();

        clerk.form().field("¥10,000").locator("input").focus();
        clerk.page().keyboard().insertText("1");
        clerk.press("Enter");
        assertThat(clerk.form().field("¥5,000").locator("input")).isFocused();
        for (var piece = 2; piece <= 10; piece++) {
            clerk.press("Enter");
        }

        assertThat(ended(clerk)).isFocused();
        assertThat(clerk.page().getByText(clerk.words("drawer.outcome"), RenewPage.exact()))
                .hasCount(0);
        assertThat(clerk.form().field("¥10,000").locator("input")).hasValue("1");
    }

    private static Locator ended(Clerk clerk) {
        return clerk.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(clerk.words("drawer.count.done")));
    }
}
