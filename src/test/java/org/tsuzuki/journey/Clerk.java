package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
public final class Clerk {

    private static final String LINK = """
            path => {
                const link = Object.assign(document.createElement('a'), {href: path});
                document.body.append(link);
                link.click();
                link.remove();
            }""";
    private static final String ID = "[0-9a-f-]{36}";

    private final Page page;
    private final PackagedDesk desk;
    private final Language language;

    public Clerk(Page page, PackagedDesk desk, Language language) {
        this.page = page;
        this.desk = desk;
        this.language = language;
    }

    /** Somebody of this role, signed in, with the desk in their language. */
    public static Clerk signedIn(Windows windows, PackagedDesk desk, Language language, String role) {
        var clerk = new Clerk(windows.open(language), desk, language);
        clerk.signIn(desk.account(role, language));
        clerk.speak();
        return clerk;
    }

    public Page page() {
        return page;
    }

    PackagedDesk desk() {
        return desk;
    }

    public Form form() {
        return new Form(page);
    }

    public Form dialog() {
        return Form.ofDialog(page);
    }

    /** The words of a label in this clerk's language. */
    public String words(String key, Object... arguments) {
        return Messages.get(language, key, arguments);
    }

    public void signIn(PackagedDesk.Account account) {
        page.navigate(desk.address() + "/sign-in");
        enter(account);
    }

    /** Fills in the sign-in page that is shown. */
    public void enter(PackagedDesk.Account account) {
        page.locator("input[name=username]").fill(account.login());
        page.locator("input[name=password]").fill(account.password());
        page.locator("input[name=password]").press("Enter");
        page.locator("[data-key='/']").waitFor();
        form().settle();
    }

    /** Takes the language for this account, whatever it had. */
    void speak() {
        var chosen = "tag => document.documentElement.lang.toLowerCase().startsWith(tag)";
        if (Boolean.TRUE.equals(page.evaluate(chosen, language.locale().getLanguage()))) {
            return;
        }
        menu(language.ownName());
        page.waitForFunction(chosen, language.locale().getLanguage());
        page.locator("[data-key='/']").waitFor();
        form().settle();
    }

    /** Chooses from the account's menu by keyboard. */
    public void menu(String item) {
        page.locator(".account-menu vaadin-menu-bar-button").first().focus();
        page.keyboard().press("Enter");
        var chosen = page.getByRole(AriaRole.MENUITEMCHECKBOX)
                .or(page.getByRole(AriaRole.MENUITEM))
                .filter(new Locator.FilterOptions().setHasText(item))
                .first();
        chosen.waitFor();
        chosen.press("Enter");
    }

    /** Where they are, without the desk's address. */
    public String path() {
        return page.url().substring(desk.address().length());
    }

    /** As by a link to it, where a page of the desk is open; else, or where it is open already, as by its address. */
    public void visit(String path) {
        var address = desk.address() + path;
        var before = page.url();
        if (page.locator("vaadin-app-layout").count() == 0 || before.equals(address)) {
            open(path);
        } else {
            page.evaluate(LINK, path);
            page.waitForCondition(() -> !page.url().equals(before));
            page.locator("[data-key='/'], .customer-page").waitFor();
            form().settle();
        }
    }

    /** By its address, as in a new window. */
    public void open(String path) {
        page.navigate(desk.address() + path);
        page.locator("[data-key='/'], .customer-page").waitFor();
        form().settle();
    }

    /** Types into the search box and waits until something is found. */
    Locator search(String clue) {
        var hits = look(clue);
        hits.first().waitFor();
        form().settle();
        return hits;
    }

    /** Types into the search box, whether or not something is found. */
    Locator look(String clue) {
        visitDesk();
        page.keyboard().press("Control+k");
        page.keyboard().press("Escape");
        page.locator(".desk-start").waitFor();
        form().settle();
        page.keyboard().insertText(clue);
        page.locator(".hit-foot").waitFor();
        form().settle();
        return page.locator(".cols-2:has(.hit-foot) a.hit");
    }

    /** Nobody types now, so that one-key commands work. */
    public void leaveField() {
        page.evaluate("() => document.activeElement?.blur()");
    }

    private void visitDesk() {
        if (!page.url().matches(Pattern.quote(desk.address()) + "/?(\\?.*)?")) {
            visit("/");
        }
    }

    /** Opens the chosen hit by Enter. */
    void openChosen() {
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/(cards|customers)/" + ID));
        form().settle();
    }

    /** Goes from the card to its Renew page. */
    RenewPage renew() {
        press("r");
        page.waitForURL(Pattern.compile(".*/cards/" + ID + "/renew"));
        page.locator(".channel-list").waitFor();
        form().settle();
        return new RenewPage(this);
    }

    /** Goes to a page of the navigation by Tab and Enter. */
    void go(String key) {
        follow(page.locator("nav.nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words(key)).setExact(true)));
    }

    /** Follows a link by Tab and Enter. */
    void follow(Locator link) {
        form().tabTo(link);
        var before = page.url();
        press("Enter");
        page.waitForCondition(() -> !page.url().equals(before));
        form().settle();
    }

    /** Presses a one-key command. */
    public void press(String key) {
        page.keyboard().press(key);
    }

    /** Reaches a button by Tab and presses it. */
    public void pressButton(String name) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
        form().tabTo(button);
        press("Enter");
        form().settle();
    }

    public void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    public byte[] downloadBy(Runnable action) {
        Download download = page.waitForDownload(action);
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
