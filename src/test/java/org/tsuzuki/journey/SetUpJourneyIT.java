package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.PackagedDesk.Account;

/** From an empty data directory to a clerk at the counter, and the end of that clerk's time. */
@ExtendWith(Journeys.class)
class SetUpJourneyIT {

    private static final Account OWNER = new Account("mio.owner", "a long way to Osaka");
    private static final Account HIRED = new Account("ken.clerk", "a short way to Kobe");

    @Test
    void an_empty_desk_is_set_up_and_staffed(Windows windows) {
        try (var desk = PackagedDesk.start(PackagedDesk.freshData(), false)) {
            var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
            setUp(owner, desk);
            owner.enter(OWNER);
            addBranch(owner);
            var invitation = invite(owner);

            var hired = new Clerk(windows.open(Language.EN), desk, Language.EN);
            join(hired, invitation);
            hired.visit("/customers");
            hired.sees(hired.words("nav.customers"));

            windows.expecting("403|401|Failed to load resource");
            disable(owner);
            hired.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(hired.words("nav.transactions")))
                    .click();
            hired.sees(hired.words("session.expired.title"));
            hired.press("Escape");
            hired.page().waitForURL(Pattern.compile(".*/sign-in.*"));
            refuseSignIn(hired);
        }
    }

    private static void setUp(Clerk owner, PackagedDesk desk) {
        var wrong = desk.setUpCode().equals("00000000") ? "11111111" : "00000000";
        FirstVisit.fillIn(owner, OWNER, wrong);
        owner.press("Enter");
        owner.form().expectProblem(owner.words("setup.code"), owner.words("problem.setup.code"));

        speak(Language.JA, owner);
        var inJapanese = new Clerk(owner.page(), desk, Language.JA);
        assertThat(owner.form().valueOf(inJapanese.words("setup.login"))).isEqualTo(OWNER.login());
        assertThat(owner.form().valueOf(inJapanese.words("setup.code"))).isEmpty();
        speak(Language.EN, owner);

        FirstVisit.fillIn(owner, OWNER, desk.setUpCode());
        owner.press("Enter");
        owner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        owner.sees(owner.words("signIn.ready"));
    }

    /** Before anybody is signed in. */
    private static void speak(Language language, Clerk visitor) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language.ownName()))
                .click();
        visitor.page()
                .waitForFunction(
                        "tag => document.documentElement.lang.startsWith(tag)",
                        language.locale().getLanguage());
        visitor.page().locator("vaadin-text-field").first().waitFor();
        visitor.form().settle();
    }

    private static void addBranch(Clerk owner) {
        owner.visit("/branches");
        owner.pressButton(owner.words("branch.add"));
        var form = owner.dialog();
        form.type(owner.words("branch.code"), "OS");
        form.type(owner.words("branch.name"), "大阪店");
        form.type(owner.words("branch.heading"), "続 Mobile 大阪");
        form.type(owner.words("branch.registrationNumber"), "T7000012050002");
        owner.pressButton(owner.words("action.save"));
        owner.sees(owner.words("branch.saved", "大阪店"));
        owner.sees("T7000012050002");
    }

    private static String invite(Clerk owner) {
        owner.page()
                .context()
                .setExtraHTTPHeaders(Map.of("X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example"));
        owner.visit("/staff");
        owner.pressButton(owner.words("staff.invite"));
        var form = owner.dialog();
        form.type(owner.words("staff.name"), "健 Clerk");
        form.type(owner.words("staff.login"), HIRED.login());
        form.select(owner.words("staff.branch"), "OS · 大阪店");
        owner.pressButton(owner.words("staff.invite.submit"));
        owner.sees(owner.words("staff.link.explanation"));
        owner.sees(owner.words("staff.link.reach.ONLY_HERE"));
        var link = owner.dialog().valueOf(owner.words("staff.link"));
        Assertions.assertThat(link).startsWith(owner.desk().address() + "/invitation/");
        owner.page().context().setExtraHTTPHeaders(Map.of());
        owner.pressButton(owner.words("action.close"));
        return link;
    }

    private static void join(Clerk hired, String invitation) {
        hired.page().navigate(invitation);
        hired.sees(hired.words("invitation.heading", "健 Clerk"));
        var form = hired.form();
        form.type(hired.words("password.new"), HIRED.password());
        form.type(hired.words("password.repeat"), "something else");
        hired.press("Enter");
        form.expectProblem(hired.words("password.repeat"), hired.words("problem.password.repeat"));
        form.type(hired.words("password.repeat"), HIRED.password());
        hired.press("Enter");
        hired.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        hired.sees(hired.words("signIn.joined"));
        hired.enter(HIRED);
    }

    private static void disable(Clerk owner) {
        owner.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(owner.words("staff.disable") + ": 健 Clerk"))
                .press("Enter");
        owner.sees(owner.words("staff.disable.of", "健 Clerk"));
        owner.page()
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .press("Enter");
        owner.sees(owner.words("staff.disabled", "健 Clerk"));
    }

    private static void refuseSignIn(Clerk hired) {
        hired.page().locator("input[name=username]").fill(HIRED.login());
        hired.page().locator("input[name=password]").fill(HIRED.password());
        hired.press("Enter");
        assertThat(hired.page().getByText(hired.words("signIn.error.title"))).isVisible();
    }
}
