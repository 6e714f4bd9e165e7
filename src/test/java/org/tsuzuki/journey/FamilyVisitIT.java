package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** A family pays once, in two means, and gets one receipt however often Enter is pressed. */
@ExtendWith(Journeys.class)
class FamilyVisitIT {

    private static final Language LANGUAGE = Language.EN;
    /** Enter pressed again before the desk can answer. */
    private static final String PRESS_QUICKLY = """
            () => document.activeElement?.click()
            """;

    @Test
    void two_cards_are_paid_together_and_recorded_once(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, LANGUAGE, "clerk");
        Till.of(clerk).openIfClosed("30000");
        var sale = VisitPage.fresh(clerk);
        var mother = addCard(clerk);
        sale.with("CONBINI_TERMINAL_VOUCHER", "sbpre-3000", LANGUAGE);
        assertThat(sale.lines()).hasCount(1);
        var child = addCard(clerk);
        sale.with("CARRIER_SHOP", "sbpre-5000", LANGUAGE);
        assertThat(sale.lines()).hasCount(2);

        sale.cash(Catalogued.payment("CASH").in(LANGUAGE), "10000")
                .part(Catalogued.payment("CREDIT_CARD").in(LANGUAGE), "5000");
        assertThat(sale.sums()).containsText("8,600");
        assertThat(sale.sums()).containsText("6,400");

        var twin = windows.another(clerk.page().context());
        var second = new Clerk(twin, desk, LANGUAGE);
        second.visit("/visit");
        var twinVisit = new VisitPage(second);
        sale.ask(2, "¥8,600");
        twinVisit.ask(2, "¥8,600");
        for (var press = 0; press < 5; press++) {
            clerk.page().evaluate(PRESS_QUICKLY);
        }
        clerk.page().waitForURL(RenewPage.RESULT);
        clerk.form().settle();
        var receipt = heading(clerk);
        second.press("Enter");
        twin.waitForURL(RenewPage.RESULT);
        second.form().settle();
        assertThat(heading(second)).isEqualTo(receipt);
        twin.goBack();
        second.form().settle();
        second.sees(second.words("visit.empty"));
        twin.close();

        expectResults(clerk, List.of(mother, child));
        expectOneReceipt(clerk, receipt, List.of(mother, child));
    }

    private static CustomerFile addCard(Clerk clerk) {
        var customer =
                CustomerFile.invented(Catalogued.carrier("softbank-prepaid").in(LANGUAGE));
        customer.add(clerk);
        return customer;
    }

    private static String heading(Clerk clerk) {
        return clerk.page().locator(".page-head h1").innerText().strip();
    }

    /** Both cards, what was paid by each method, what was handed over and the change. */
    private static void expectOneReceipt(Clerk clerk, String receipt, List<CustomerFile> family) {
        clerk.visit("/receipts/" + receipt);
        var slip = clerk.page().locator(".slip").first();
        family.forEach(member -> assertThat(slip).containsText(member.phone().substring(9)));
        List.of("8,600", "5,000", "3,600", "10,000", "6,400")
                .forEach(amount -> assertThat(slip).containsText(amount));
    }

    /** One result page for each card with the steps it took, and a link from one to the other. */
    private static void expectResults(Clerk clerk, List<CustomerFile> family) {
        var seen = new ArrayList<String>();
        for (var member = 0; member < family.size(); member++) {
            assertThat(clerk.page().locator(".taken-steps li")).not().hasCount(0);
            seen.add(clerk.page().locator(".page-head").innerText());
            clerk.sees(clerk.words("linked.family"));
            var other = clerk.page().locator("section a[href^='renewals/']");
            assertThat(other).hasCount(family.size() - 1);
            var first = clerk.page().url();
            other.first().press("Enter");
            clerk.page().waitForURL(url -> !url.equals(first));
            clerk.form().settle();
        }
        family.forEach(member ->
                assertThat(seen).filteredOn(head -> head.contains(member.han())).hasSize(1));
    }
}
