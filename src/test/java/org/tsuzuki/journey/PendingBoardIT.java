package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** A renewal to which the carrier gave no answer: nothing is tried again before somebody has looked. */
@ExtendWith(Journeys.class)
class PendingBoardIT {

    private static final Language LANGUAGE = Language.EN;

    @Test
    void without_an_answer_one_looks_from_the_board_before_a_supervisor_lets_it_be_tried_again(
            PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, LANGUAGE, "clerk");
        var customer =
                CustomerFile.invented(Catalogued.carrier("softbank-prepaid").in(LANGUAGE));
        customer.add(clerk);
        var card = clerk.path();
        fillIn(clerk).record();
        var renewal = clerk.path();

        choose(clerk, customer);
        clerk.press("n");
        assertThat(chosen(clerk)).containsText(clerk.words("pending.noAnswer"));
        clerk.form().settle();

        clerk.visit(card);
        var page = fillIn(clerk);
        clerk.leaveField();
        clerk.press("Enter");
        assertThat(clerk.page().locator(".repeat-notice")).containsText(clerk.words("renew.repeat.open"));
        assertThat(page.strip()).isHidden();
        clerk.leaveField();
        clerk.press("l");
        clerk.page().waitForURL("**" + renewal);
        clerk.form().settle();

        choose(clerk, customer);
        clerk.press("l");
        clerk.page().getByText(clerk.words("pending.lookAgain.explain")).first().waitFor();
        clerk.form().settle();
        clerk.press("2");
        assertThat(chosen(clerk)).containsText(Pattern.compile("Last checked [0-9]{2}:[0-9]{2}"));
        clerk.form().settle();

        clerk.visit(card + "/renew");
        clerk.leaveField();
        clerk.press("Enter");
        clerk.pressButton(clerk.words("renew.override.again"));
        approve(clerk, desk.account("supervisor"));
        page.isAsked();
        clerk.press("Enter");
        clerk.page().waitForURL(url -> RenewPage.RESULT.matcher(url).matches() && !url.endsWith(renewal));
    }

    private static RenewPage fillIn(Clerk clerk) {
        var sheet = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
        var page = clerk.renew()
                .channel(sheet.name().in(LANGUAGE))
                .tickRequired()
                .plan(Catalogued.plan("sbpre-3000").in(LANGUAGE))
                .payment(Catalogued.payment("CASH").in(LANGUAGE));
        sheet.fillIn(page, LANGUAGE);
        return page.tendered("5000");
    }

    /** Goes down the board to the customer's row by the arrow key. */
    private static void choose(Clerk clerk, CustomerFile customer) {
        clerk.visit("/pending?mine=yes");
        clerk.leaveField();
        var rows = clerk.page().locator(".pending-row");
        rows.first().waitFor();
        var more = clerk.page().getByText(clerk.words("pending.more"), RenewPage.exact());
        while (more.isVisible()) {
            clerk.pressButton(clerk.words("pending.more"));
            clerk.leaveField();
        }
        var mine = chosen(clerk).filter(new Locator.FilterOptions().setHasText(customer.han()));
        for (var step = 0; mine.count() == 0 && step < rows.count() - 1; step++) {
            clerk.press("ArrowDown");
            assertThat(rows.nth(step + 1)).hasAttribute("aria-current", "true");
        }
        assertThat(mine).isVisible();
    }

    private static Locator chosen(Clerk clerk) {
        return clerk.page().locator(".pending-row.on");
    }

    private static void approve(Clerk clerk, PackagedDesk.Account supervisor) {
        var dialog = clerk.dialog();
        dialog.type(clerk.words("reason.label"), "looked it up, nothing arrived");
        dialog.type(clerk.words("secondPerson.login"), supervisor.login());
        clerk.form().tabTo(dialog.field(clerk.words("signIn.password")));
        clerk.page().keyboard().insertText(supervisor.password());
        clerk.pressButton(clerk.words("renew.override.confirm"));
    }
}
