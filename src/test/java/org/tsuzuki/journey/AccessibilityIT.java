package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Language;

/** Every screen keeps the rules of WCAG 2.2 AA that a machine can check, in light and dark. */
@ExtendWith(Journeys.class)
class AccessibilityIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> violations = new ArrayList<>();

    @Test
    void every_screen_is_accessible_in_light_and_dark(PackagedDesk desk, Windows windows) {
        var page = windows.open(Language.EN);
        var owner = new Clerk(page, desk, Language.EN);
        page.navigate(desk.address() + "/sign-in");
        page.locator("input[name=username]").waitFor();
        checkBoth("sign-in", page);
        owner.enter(desk.account("owner"));
        owner.speak();
        checkBoth("desk", page);
        owner.search("wang");
        checkBoth("hits", page);
        owner.openChosen();
        checkBoth("card", page);
        owner.visit("/customers");
        checkBoth("customers", page);
        owner.visit("/customers/new");
        checkBoth("new customer", page);
        owner.visit("/transactions");
        checkBoth("transactions", page);
        for (var path : List.of("audit", "staff", "branches", "settings", "first-day")) {
            owner.visit("/" + path);
            checkBoth(path, page);
        }
        for (var path : List.of("help", "catalogue", "catalogue/plans/povo-base", "catalogue/plans/new")) {
            owner.visit("/" + path);
            checkBoth(path, page);
        }
        renewOne(owner, Language.EN, this::checkBoth);

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1024, DARK", "JA, 360, LIGHT"})
    void the_counter_is_accessible_in_every_language_and_on_a_phone(
            Language language, int width, ColorScheme colours, PackagedDesk desk, Windows windows) {
        var page = windows.open(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        var owner = new Clerk(page, desk, language);
        owner.signIn(desk.account("owner"));
        owner.speak();
        check("desk", page);
        for (var path : List.of("transactions", "customers/new")) {
            owner.visit("/" + path);
            check(path, page);
        }
        renewOne(owner, language, this::check);

        assertThat(violations).isEmpty();
    }

    @Test
    void where_money_is_kept_is_accessible_in_light_and_dark(PackagedDesk desk, Windows windows) {
        var language = Language.ZH;
        var page = windows.open(language, 360, 800);
        var owner = new Clerk(page, desk, language);
        owner.signIn(desk.account("owner"));
        owner.speak();
        Till.of(owner).openIfClosed("30000");
        for (var path : List.of("pending", "drawer", "drawer/z", "vouchers", "vouchers/add", "books")) {
            owner.visit("/" + path);
            checkBoth(path, page);
        }
        owner.visit("/drawer/z");
        owner.visit(page.locator("a[href*='drawer/z/']").first().getAttribute("href"));
        checkBoth("Z report", page);
        var sale = VisitPage.fresh(owner);
        CustomerFile.invented(Catalogued.carrier("softbank-prepaid").in(language))
                .add(owner);
        sale.with("CARRIER_SHOP", "sbpre-5000", language)
                .cash(Catalogued.payment("CASH").in(language), "6000")
                .part(Catalogued.payment("CREDIT_CARD").in(language), "");
        checkBoth("visit", page);
        owner.pressButton(owner.words("payment.remove"));
        sale.ask(1, "¥5,300").press("Enter");
        page.waitForURL(RenewPage.RESULT);
        Corrections.of(owner, owner.path()).failed("the carrier refused it");
        checkBoth("result with corrections", page);
        owner.pressButton(owner.words("correct.refund.open"));
        checkBoth("refund", page);

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EN, 1440, DARK", "JA, 360, LIGHT"})
    void the_ledger_is_accessible_on_a_desk_and_on_a_phone(
            Language language, int width, ColorScheme colours, PackagedDesk desk, Windows windows) {
        var page = windows.open(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        var owner = new Clerk(page, desk, language);
        owner.signIn(desk.account("owner"));
        owner.speak();
        for (var path : List.of("", "/trial-balance", "/closing", "/export", "/names", "/earnings")) {
            owner.visit("/ledger" + path);
            check("ledger" + path, page);
        }
        for (var path : List.of("reconciliation", "payouts", "transfers", "opening")) {
            owner.visit("/ledger/" + path);
            check(path, page);
        }
        for (var path : List.of("carrier-payments", "payment-methods")) {
            owner.visit("/" + path);
            check(path, page);
        }

        assertThat(violations).isEmpty();
    }

    /** From a new card to its receipt. */
    private void renewOne(Clerk owner, Language language, BiConsumer<String, Page> check) {
        var page = owner.page();
        CustomerFile.invented(Catalogued.carrier("softbank-prepaid").in(language))
                .add(owner);
        var card = owner.path();
        owner.visit(card + "/replace");
        check.accept("replace", page);
        owner.visit(card + "/explain");
        check.accept("explain", page);
        owner.visit(card);
        var sheet = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
        var renew = owner.renew().channel(sheet.name().in(language));
        check.accept("renew", page);
        renew.tickRequired()
                .plan(Catalogued.plan("sbpre-3000").in(language))
                .payment(Catalogued.payment("CASH").in(language));
        sheet.fillIn(renew, language);
        renew.ask();
        check.accept("last question", page);
        renew.strip().locator("vaadin-button").first().press("Enter");
        page.waitForURL(RenewPage.RESULT);
        owner.form().settle();
        check.accept("result", page);
        owner.visit("/receipts/" + page.locator(".page-head h1").innerText().strip());
        check.accept("receipt", page);
    }

    private void check(String screen, Page page) {
        new Form(page).settle();
        inspect(screen, page, new AxeBuilder(page).withTags(RULES));
    }

    /** In the dark only the colours are others. */
    private void checkBoth(String screen, Page page) {
        check(screen, page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        inspect(screen + " in the dark", page, new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void inspect(String screen, Page page, AxeBuilder axe) {
        page.waitForFunction("() => document.getAnimations().every(motion => motion.playState !== 'running')");
        axe.setLegacyMode(true) // the pages hold no frames, for which another window would be opened each time
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> violations.add(screen + ": " + rule.getId() + " " + node.getTarget() + " "
                                + node.getHtml() + " " + node.getFailureSummary())));
    }
}
