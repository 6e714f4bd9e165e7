package org.tsuzuki.journey;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

/** Somebody at the desk, who reads the labels of their language and uses the keyboard. */
final class Clerk {

    private final Page page;
    private final PackagedDesk desk;
    private final Language language;

    Clerk(Page page, PackagedDesk desk, Language language) {
        this.page = page;
        this.desk = desk;
        this.language = language;
    }

    Page page() {
        return page;
    }

    /** The words of a label in this clerk's language. */
    String words(String key, Object... arguments) {
        return Messages.get(language, key, arguments);
    }

    void signIn(PackagedDesk.Account account) {
        page.navigate(desk.address() + "/sign-in");
        page.locator("input[name=username]").fill(account.login());
        page.locator("input[name=password]").fill(account.password());
        page.locator("input[name=password]").press("Enter");
        page.locator("[data-key='/']").waitFor();
    }

    /** Takes the language for this account, whatever it had. */
    void speak() {
        page.locator(".account-menu vaadin-menu-bar-button").first().focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.MENUITEMCHECKBOX)
                .or(page.getByRole(AriaRole.MENUITEM))
                .filter(new Locator.FilterOptions().setHasText(language.ownName()))
                .first()
                .click();
        page.waitForFunction(
                "tag => document.documentElement.lang.toLowerCase().startsWith(tag)",
                language.locale().getLanguage());
        page.locator("[data-key='/']").waitFor();
    }

    /** Types into the search box from wherever they are and waits for the hits. */
    Locator search(String clue) {
        page.keyboard().press("Control+k");
        page.keyboard().press("Control+a");
        page.keyboard().type(clue);
        var hits = page.locator("a.hit");
        page.locator("mark, a.hit.on").first().waitFor();
        return hits;
    }

    /** Opens the first hit by Enter. */
    void openFirst() {
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/(cards|customers)/[0-9a-f-]{36}.*"));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    byte[] downloadBy(Runnable action) {
        Download download = page.waitForDownload(action);
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
