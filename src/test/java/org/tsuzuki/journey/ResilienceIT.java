package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** Nothing typed is lost, and every wrong turn is explained. */
@ExtendWith(Journeys.class)
class ResilienceIT {

    @Test
    void a_draft_survives_reloading_and_a_lost_session(PackagedDesk desk, Windows windows) {
        var sheet = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        CustomerFile.invented(Catalogued.carrier("softbank-prepaid").en()).add(clerk);
        var page = clerk.renew()
                .channel(sheet.name().en())
                .tickRequired()
                .plan(Catalogued.plan("sbpre-5000").en())
                .payment(Catalogued.payment("CASH").en());
        sheet.fillIn(page, Language.EN);
        page.tendered("6000");
        assertThat(page.summary()).containsText("¥700");
        var address = clerk.page().url();

        clerk.page().reload();
        expectDraft(clerk, sheet);

        windows.expecting("Failed to load resource");
        clerk.page().context().clearCookies();
        clerk.page().navigate(address);
        clerk.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        clerk.enter(desk.account("clerk", Language.EN));
        clerk.page().navigate(address);
        expectDraft(clerk, sheet);
        page.record();
    }

    private static void expectDraft(Clerk clerk, Catalogued.ChannelSheet sheet) {
        clerk.page().locator(".channel-list").waitFor();
        clerk.form().settle();
        assertThat(clerk.form().field(clerk.words("renew.tendered")).locator("input"))
                .hasValue("6000");
        for (var field : sheet.fields()) {
            assertThat(clerk.form().field(field.label().en()).locator("input"))
                    .not()
                    .hasValue("");
        }
        assertThat(clerk.page().getByText(clerk.words("renew.steps.required"))).hasCount(0);
    }

    @Test
    void an_address_that_leads_nowhere_shows_the_way_back(PackagedDesk desk, Windows windows) {
        windows.expecting("status of 404");
        var clerk = Clerk.signedIn(windows, desk, Language.JA, "clerk");
        for (var path : new String[] {
            "/nowhere", "/cards/42", "/renewals/00000000-0000-0000-0000-000000000000", "/receipts/SJ-1999-000001"
        }) {
            clerk.visit(path);
            clerk.sees(clerk.words("error.notFound.heading"));
        }
        clerk.page().getByText(clerk.words("error.toDesk")).press("Enter");
        clerk.sees(clerk.words("desk.title"));
    }

    @Test
    void a_stale_form_says_who_changed_what(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        var other = Clerk.signedIn(windows, desk, Language.EN, "supervisor");
        var edit = CustomerFile.invented(Catalogued.carrier("povo2").en()).add(clerk) + "/edit";
        clerk.visit(edit);
        other.visit(edit);
        other.form().type(other.words("customer.note"), "Prefers mornings");
        other.pressButton(other.words("action.save"));
        other.page().waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}"));

        clerk.form().type(clerk.words("customer.note"), "Prefers evenings");
        clerk.pressButton(clerk.words("action.save"));

        clerk.sees("Prefers mornings");
        clerk.sees(nameOf(desk.account("supervisor", Language.EN)));
        assertThat(clerk.form().valueOf(clerk.words("customer.note"))).isEqualTo("Prefers evenings");
        clerk.pressButton(clerk.words("stale.keepMine"));
        clerk.page().waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}"));
        clerk.sees("Prefers evenings");
    }

    private static String nameOf(PackagedDesk.Account account) {
        var words = account.line().split("\\s{1,}", 3);
        return words[2].substring(0, words[2].indexOf(" ("));
    }

    @Test
    void a_language_is_changed_at_once_and_kept(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "auditor");
        clerk.sees(clerk.words("desk.title"));
        var japanese = new Clerk(clerk.page(), desk, Language.JA);
        japanese.speak();
        japanese.sees(japanese.words("desk.title"));

        japanese.menu(japanese.words("account.signOut"));
        japanese.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        var elsewhere = new Clerk(windows.open(Language.EN), desk, Language.JA);
        elsewhere.signIn(desk.account("auditor", Language.EN));
        elsewhere.sees(elsewhere.words("desk.title"));
        clerk.signIn(desk.account("auditor", Language.EN));
        clerk.speak();
    }
}
