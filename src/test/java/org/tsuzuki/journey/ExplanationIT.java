package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** What the customer is told before paying goes into a chat or onto paper, in their language. */
@ExtendWith(Journeys.class)
class ExplanationIT {

    private static final Pattern EXPLAIN = Pattern.compile(".*/cards/[0-9a-f-]{36}/explain.*");

    @Test
    void it_is_copied_as_text_in_the_customers_language_and_printed_alone(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        var page = clerk.page();
        page.context()
                .grantPermissions(
                        List.of("clipboard-read", "clipboard-write"),
                        new BrowserContext.GrantPermissionsOptions().setOrigin(desk.address()));
        CustomerFile.invented(Catalogued.carrier("softbank-prepaid").en()).add(clerk);
        clerk.renew()
                .channel(Catalogued.channel("CONBINI_TERMINAL_VOUCHER").name().en())
                .plan(Catalogued.plan("sbpre-3000").en());
        clerk.leaveField();
        clerk.press("x");
        page.waitForURL(EXPLAIN);
        page.locator(".explanation").waitFor();
        assertThat(page.locator("nav")).hasCount(0);
        clerk.pressButton(Language.JA.ownName());
        assertThat(page.locator(".customer-page")).hasAttribute("lang", "ja");

        clerk.leaveField();
        clerk.press("c");
        clerk.sees(clerk.words("explain.copied"));
        var copied = (String) page.evaluate("() => navigator.clipboard.readText()");

        assertThat(copied.lines().filter(line -> !line.isBlank()).findFirst())
                .contains(page.locator(".explanation h1").innerText());
        assertThat(copied)
                .contains(
                        Catalogued.plan("sbpre-3000").ja(),
                        Catalogued.channel("CONBINI_TERMINAL_VOUCHER").name().ja(),
                        String.format(Locale.ROOT, "¥%,d", 3_300));
        for (var figure : page.locator(".customer-large").allInnerTexts()) {
            assertThat(copied).contains(figure.strip());
        }
        for (var line : page.locator(".explanation li").allInnerTexts()) {
            assertThat(copied).contains(line.strip());
        }

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".explanation")).isVisible();
        assertThat(page.locator(".explain-tools")).isHidden();
        assertThat(page.locator("[data-key='/']")).isHidden();
    }
}
