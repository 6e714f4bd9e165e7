package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** What went wrong is put right without anything being edited: money given back, entries reversed and made good. */
@ExtendWith(Journeys.class)
class CorrectionIT {

    private static final Language LANGUAGE = Language.EN;
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{1,4}-[0-9]{4}-[0-9]{6}");

    @Test
    void what_a_failed_renewal_owes_is_given_back_in_parts(PackagedDesk desk, Windows windows) {
        var clerk = clerk(desk, windows);
        addCard(clerk);
        fillIn(clerk).tendered("5000").record();
        var result = clerk.path();
        var sale = receipt(clerk);

        var corrections =
                Corrections.of(clerk, result).failed("the carrier refused it").owes("¥3,300");
        var first = corrections.giveBack("AMOUNT", "1000", "a part at once");
        corrections.owes("¥2,000");
        var second = corrections.giveBackTheRest("the rest");
        corrections.owes(null);

        assertThat(first).matches(RECEIPT).isNotEqualTo(sale);
        assertThat(second).matches(RECEIPT).isNotEqualTo(first);
        expectReturn(clerk, first, sale, "1,300");
        expectReturn(clerk, second, sale, "2,000");
    }

    @Test
    void a_wrong_entry_is_reversed_by_two_people_and_renewed_with_the_money_owed(PackagedDesk desk, Windows windows) {
        var clerk = clerk(desk, windows);
        var card = addCard(clerk);
        fillIn(clerk).type(clerk.words("renew.fee"), "7000").tendered("10000").record();
        var wrong = receipt(clerk);
        Corrections.of(clerk, clerk.path()).confirmed();

        clerk.visit(card);
        var link = clerk.page().locator("a[href^='renewals/']").first();
        link.press("Enter");
        clerk.page().waitForURL(RenewPage.RESULT);
        clerk.form().settle();
        Corrections.of(clerk, clerk.path())
                .reversed("entered for another number", desk.account("supervisor"))
                .owes("¥10,000");
        clerk.pressButton(clerk.words("correct.another"));
        clerk.page().waitForURL("**/renew?corrects=*");
        clerk.page().locator(".channel-list").waitFor();
        clerk.form().settle();
        var sheet = Catalogued.channel("CARRIER_SHOP");
        var page = new RenewPage(clerk)
                .channel(sheet.name().in(LANGUAGE))
                .tickRequired()
                .plan(Catalogued.plan("sbpre-3000").in(LANGUAGE))
                .payment(clerk.words("money.credit"));
        sheet.fillIn(page, LANGUAGE);
        page.record();

        var right = receipt(clerk);
        assertThat(right).isNotEqualTo(wrong);
        clerk.sees(clerk.words("linked.corrects"));
        expectLink(clerk, wrong);
        Corrections.of(clerk, clerk.path()).owes("¥6,700");
        clerk.sees(clerk.words("linked.correctedBy"));
        expectLink(clerk, right);
    }

    private static Clerk clerk(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, LANGUAGE, "clerk");
        Till.of(clerk).openIfClosed("30000");
        return clerk;
    }

    private static String addCard(Clerk clerk) {
        CustomerFile.invented(Catalogued.carrier("softbank-prepaid").in(LANGUAGE))
                .add(clerk);
        return clerk.path();
    }

    private static RenewPage fillIn(Clerk clerk) {
        var sheet = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
        var page = clerk.renew()
                .channel(sheet.name().in(LANGUAGE))
                .tickRequired()
                .plan(Catalogued.plan("sbpre-3000").in(LANGUAGE))
                .payment(Catalogued.payment("CASH").in(LANGUAGE));
        sheet.fillIn(page, LANGUAGE);
        return page;
    }

    private static String receipt(Clerk clerk) {
        return clerk.page().locator(".page-head h1").innerText().strip();
    }

    /** Goes to the linked entry. */
    private static void expectLink(Clerk clerk, String receipt) {
        var linked = clerk.page().locator("section a[href^='renewals/']");
        assertThat(linked).hasCount(1);
        assertThat(linked).containsText(receipt);
        linked.press("Enter");
        assertThat(clerk.page().locator(".page-head h1")).hasText(receipt);
        clerk.form().settle();
    }

    private static void expectReturn(Clerk clerk, String number, String sale, String amount) {
        clerk.visit("/receipts/" + number);
        var slip = clerk.page().locator(".slip").first();
        assertThat(slip).containsText(sale);
        assertThat(slip).containsText(amount);
        clerk.sees(clerk.words("receipt.returnOf"));
    }
}
