package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** A new SIM in the place of one that is lost or broken, from the old card's page to the new one's. */
@ExtendWith(Journeys.class)
class ReplacementIT {

    private static final Pattern CARD = Pattern.compile(".*/cards/[0-9a-f-]{36}");
    private static final Pattern REPLACE = Pattern.compile(".*/cards/[0-9a-f-]{36}/replace");

    @Test
    void a_number_that_is_kept_moves_to_the_new_sim(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.JA, "clerk");
        var file = CustomerFile.invented(Catalogued.carrier("softbank-prepaid").ja());
        file.add(clerk);
        var old = clerk.path();
        openReplacement(clerk);
        var form = clerk.form();
        assertThat(form.valueOf(clerk.words("card.phone"))).isEqualTo(file.phone());

        clerk.pressButton(clerk.words("card.replace.save"));
        form.expectProblem(clerk.words("reason.label"), null);
        form.type(clerk.words("reason.label"), "IC面の破損");
        tick(clerk, "card.replace.oldKept");
        tick(clerk, "card.replace.told");
        replace(clerk, old);

        clerk.sees(clerk.words("card.replaces"));
        clerk.sees(clerk.words("card.replace.number.kept"));
        assertThat(clerk.page().locator(".number-groups").first().innerText().replaceAll("\\D", ""))
                .isEqualTo(file.phone().replace("-", ""));
        clerk.visit(old);
        clerk.sees(clerk.words("cardState.CLOSED"));
        clerk.sees(clerk.words("card.replacedBy"));
    }

    @Test
    void a_number_that_is_lost_stays_with_the_old_card(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.ZH, "clerk");
        var file = CustomerFile.invented(Catalogued.carrier("softbank-prepaid").zh());
        file.add(clerk);
        var old = clerk.path();
        openReplacement(clerk);

        tick(clerk, "card.replace.keepsNumber");
        clerk.page()
                .waitForCondition(
                        () -> clerk.form().valueOf(clerk.words("card.phone")).isEmpty());
        clerk.form().type(clerk.words("card.phone"), "070-1" + file.phone().substring(5));
        clerk.form().type(clerk.words("reason.label"), "丢失，补不回原号码");
        tick(clerk, "card.replace.oldKept");
        tick(clerk, "card.replace.told.numberLost");
        replace(clerk, old);

        clerk.sees(clerk.words("card.replace.number.lost"));
        clerk.sees("070");
        clerk.visit(old);
        clerk.sees(clerk.words("cardState.CLOSED"));
        assertThat(clerk.page().locator(".number-groups").first().innerText().replaceAll("\\D", ""))
                .isEqualTo(file.phone().replace("-", ""));
    }

    private static void openReplacement(Clerk clerk) {
        clerk.visit(clerk.path() + "/replace");
        clerk.page().waitForURL(REPLACE);
        clerk.page().locator(".card-form").waitFor();
        clerk.form().settle();
    }

    private static void tick(Clerk clerk, String key) {
        clerk.form().tabTo(box(clerk, key));
        clerk.press("Space");
        clerk.form().settle();
    }

    private static Locator box(Clerk clerk, String key) {
        return clerk.page()
                .locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(Words.exactly(clerk.words(key))));
    }

    private static void replace(Clerk clerk, String old) {
        clerk.pressButton(clerk.words("card.replace.save"));
        clerk.page().waitForURL(CARD);
        clerk.form().settle();
        assertThat(clerk.path()).isNotEqualTo(old);
        assertThat(clerk.page().locator(".number-groups").first()).isVisible();
    }
}
