package org.tsuzuki.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.Clerk;
import org.tsuzuki.journey.Journeys;
import org.tsuzuki.journey.PackagedDesk;
import org.tsuzuki.journey.Windows;

/** What one person typed, looked for in the same tab by the next. */
@ExtendWith(Journeys.class)
class LeftBehindIT {

    private static final String FORM = "/customers/new";
    private static final String SECRET = "王小明の母";

    @Test
    void what_was_typed_goes_with_whoever_signs_out(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        var beside = new Clerk(windows.another(clerk.page().context()), desk, Language.EN);
        type(clerk);
        type(beside);

        clerk.menu(clerk.words("account.signOut"));
        clerk.page().waitForURL(Pattern.compile(".*/sign-in.*"));

        assertThat(clerk.page().locator("input[name=username]")).isVisible();
        assertThat(kept(clerk)).doesNotContain(SECRET).doesNotContain("typed:");
        assertThat(kept(beside)).doesNotContain(SECRET).doesNotContain("typed:");
        clerk.enter(desk.account("supervisor", Language.EN));
        clerk.visit(FORM);
        assertThat(name(clerk)).hasValue("");
    }

    @Test
    void a_session_that_ran_out_gives_it_back_to_the_same_person_only(PackagedDesk desk, Windows windows) {
        windows.expecting("Failed to load resource");
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        type(clerk);
        runOut(clerk);
        assertThat(kept(clerk)).contains(SECRET);

        clerk.enter(desk.account("clerk", Language.EN));
        clerk.visit(FORM);
        assertThat(name(clerk)).hasValue(SECRET);

        runOut(clerk);
        clerk.enter(desk.account("supervisor", Language.EN));
        clerk.visit(FORM);
        assertThat(name(clerk)).hasValue("");
        assertThat(kept(clerk)).doesNotContain(SECRET);
    }

    private static void type(Clerk clerk) {
        clerk.visit(FORM);
        clerk.form().type(clerk.words("customer.han"), SECRET);
        assertThat(kept(clerk)).contains(SECRET);
    }

    private static void runOut(Clerk clerk) {
        clerk.page().context().clearCookies();
        clerk.page().reload();
        clerk.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        assertThat(clerk.page().locator("input[name=username]")).isVisible();
    }

    /** The field of the name in Han, in whatever language the page is. */
    private static Locator name(Clerk clerk) {
        return clerk.page().locator("[data-keep] vaadin-text-field[lang=zh] input");
    }

    private static String kept(Clerk clerk) {
        return clerk.page().evaluate("() => JSON.stringify(sessionStorage)").toString();
    }
}
