package org.tsuzuki.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.Catalogued;
import org.tsuzuki.journey.Clerk;
import org.tsuzuki.journey.CustomerFile;
import org.tsuzuki.journey.Journeys;
import org.tsuzuki.journey.PackagedDesk;
import org.tsuzuki.journey.PackagedDesk.Account;
import org.tsuzuki.journey.Windows;

/** A carrier's portal whose address is a script: stored already, typed into the form, and in a file to import. */
@ExtendWith(Journeys.class)
class PortalIT {

    private static final Account SUPERVISOR = new Account(PoisonedDesk.LOGIN, PoisonedDesk.PASSWORD);

    private static PackagedDesk desk;

    @BeforeAll
    static void open() {
        desk = PackagedDesk.startWith(
                PackagedDesk.freshData(), TestClasses.of(List.of(PoisonedDesk.class)), PoisonedDesk.class.getName());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void a_stored_script_is_text_on_renew_and_leads_nowhere(Windows windows) {
        var clerk = signedIn(windows);
        CustomerFile.invented(Catalogued.carrier("povo2").in(Language.EN)).add(clerk);
        var card = clerk.path();

        for (var page : List.of(card + "/renew", card, card + "/explain", "/catalogue/carriers/povo2", "/help")) {
            clerk.visit(page);
            assertThat(clerk.page().locator("a[href*='javascript' i]")).hasCount(0);
            assertThat(clerk.page()).not().hasTitle("stolen");
        }
        clerk.visit(card + "/renew");
        clerk.sees(PoisonedDesk.SCRIPT);
        assertThat(clerk.page().locator(".channel-list")).isVisible();
    }

    @Test
    void a_typed_script_is_refused_beside_its_field(Windows windows) {
        var clerk = signedIn(windows);
        var portal = clerk.words("catalogue.field.portal");
        clerk.visit("/catalogue/carriers/linemo");

        clerk.form().type(portal, PoisonedDesk.SCRIPT);
        clerk.pressButton(clerk.words("action.save"));

        clerk.form().expectProblem(portal, clerk.words("problem.catalogue.address"));
    }

    @Test
    void an_imported_script_is_refused_before_it_is_stored(Windows windows) throws IOException {
        var clerk = signedIn(windows);
        clerk.visit("/catalogue/carriers");
        clerk.leaveField();
        var yaml = new String(clerk.downloadBy(() -> clerk.press("e")), StandardCharsets.UTF_8);
        var changed = yaml.replaceFirst("portal: \"?https?:[^\\n]+", "portal: \"" + PoisonedDesk.SCRIPT + "\"");
        assertThat(changed).isNotEqualTo(yaml);
        var file = Files.writeString(desk.data().resolve("catalogue.yaml"), changed);

        clerk.visit("/catalogue/import");
        clerk.page().locator("vaadin-upload input[type=file]").setInputFiles(file);

        clerk.sees(clerk.words("problem.catalogue.address"));
    }

    private static Clerk signedIn(Windows windows) {
        var clerk = new Clerk(windows.open(Language.EN), desk, Language.EN);
        clerk.signIn(SUPERVISOR);
        return clerk;
    }
}
