package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** A clerk's day with the drawer, from its float to the Z report. */
@ExtendWith(Journeys.class)
class DrawerDayIT {

    private static final Language LANGUAGE = Language.EN;
    private static final String PRINTS = "() => { window.printed = 0; window.print = () => { window.printed++; }; }";

    @Test
    void a_drawer_is_opened_sold_from_counted_blindly_and_closed_with_a_word(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, LANGUAGE, "clerk");
        var supervisor = desk.account("supervisor");
        if (Till.of(clerk).isOpen()) {
            Till.of(clerk).count(Map.of("¥1", "1")).closeWith("to begin the day anew", supervisor);
        }

        Till.of(clerk).open("30000");
        sell(clerk);
        var number = Till.of(clerk)
                .payOut("5000", "change from the bank")
                .count(Map.of("¥10,000", "2", "¥1,000", "7"))
                .closeWith("a note was given away", supervisor);

        clerk.sees(clerk.words("drawer.z.heading", number));
        var slip = clerk.page().locator(".slip");
        List.of("¥30,000", "+¥3,300", "¥5,000", "¥28,300", "¥27,000", "¥1,300", "a note was given away")
                .forEach(figure -> assertThat(slip).containsText(figure));
        clerk.page().evaluate(PRINTS);
        clerk.leaveField();
        clerk.press("p");
        clerk.page().waitForFunction("() => window.printed === 1");
        assertThat(clerk.page().locator(".print-sheet")).containsText(number);

        clerk.page().goBack();
        assertThat(clerk.page()).hasURL(Pattern.compile(".*/drawer"));
        clerk.sees(clerk.words("drawer.float.hint"));
        Till.of(clerk).open("30000");
    }

    private static void sell(Clerk clerk) {
        VoucherRenewal.prepare(clerk).tendered("5000").record();
    }
}
