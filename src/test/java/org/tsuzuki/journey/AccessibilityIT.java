package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Language;
import org.tsuzuki.customer.language.CustomerLanguage;

/** Every screen keeps the rules of WCAG 2.2 AA that a machine can check, in light and dark. */
@ExtendWith(Journeys.class)
class AccessibilityIT {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{6}-[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}");
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

    /** Nobody has to sign in for them. */
    @Test
    void what_anybody_may_open_is_accessible_in_light_and_dark(PackagedDesk desk, Windows windows) {
        var page = windows.expecting("404").open(Language.EN, 360, 800);
        var owner = new Clerk(page, desk, Language.EN);
        owner.signIn(desk.account("owner"));
        owner.visit("/transactions");
        owner.visit(first(page, "a[href*='renewals/']"));
        owner.visit("/receipts/" + page.locator(".page-head h1").innerText().strip());
        var code = CODE.matcher(page.locator(".slip").first().innerText());
        assertThat(code.find()).isTrue();
        for (var language : CustomerLanguage.values()) {
            page.navigate(desk.address() + "/check/" + code.group() + "?lang=" + language.tag());
            assertThat(page.locator("h1.ok").count()).as(language.tag()).isEqualTo(1);
            inspectBoth("a genuine receipt in " + language, page);
        }
        for (var path : List.of("/check", "/check?code=nothing")) {
            page.navigate(desk.address() + path);
            inspectBoth(path, page);
        }
        page.context().clearCookies();
        page.navigate(desk.address() + "/invitation?code=nothing");
        page.locator("h1, h2").first().waitFor();
        checkBoth("invitation", page);

        assertThat(violations).isEmpty();
    }

    @Test
    void the_first_visit_is_accessible_in_light_and_dark(Windows windows) {
        try (var desk = PackagedDesk.start(PackagedDesk.freshData(), false)) {
            var page = windows.open(Language.JA, 360, 800);
            page.navigate(desk.address());
            page.waitForURL("**/setup");
            checkBoth("setup", page);
            var owner = new Clerk(page, desk, Language.JA);
            FirstVisit.open(owner, new PackagedDesk.Account("mio.owner", "a long way to Osaka"));
            for (var path : List.of("", "first-day", "customers", "transactions", "pending", "vouchers", "audit")) {
                owner.visit("/" + path);
                checkBoth("empty " + path, page);
            }
        }

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EN, 1440, DARK", "JA, 360, LIGHT"})
    void the_pages_of_one_thing_are_accessible(
            Language language, int width, ColorScheme colours, PackagedDesk desk, Windows windows) {
        var page = windows.open(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        var owner = new Clerk(page, desk, language);
        owner.signIn(desk.account("owner"));
        owner.speak();
        for (var path : List.of(
                "practice",
                "practice/done",
                "visit",
                "catalogue/import",
                "catalogue/carriers/povo2",
                "catalogue/channels/CARRIER_WEB",
                "catalogue/help-cases/new")) {
            owner.visit("/" + path);
            check(path, page);
        }
        var things = Map.of(
                "vouchers", "a[href*='vouchers/']:not([href$=add])",
                "customers", "a[href*='customers/']:not([href$=new])",
                "transactions", "a[href*='renewals/']",
                "ledger/trial-balance", "a[href*='ledger/account']");
        things.forEach((list, link) -> {
            owner.visit("/" + list);
            owner.visit(first(page, link));
            check("one of " + list, page);
        });
        owner.search("wang");
        owner.openChosen();
        owner.renew();
        owner.pressButton(owner.words("catalogue.report"));
        check("report of a channel", page);
        owner.visit("/ledger/reconciliation");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "bank.csv",
                        "text/csv",
                        ("Date,Amount,Description\n2026-11-0" + (width == 360 ? 2 : 3) + ",-123,FEE\n")
                                .getBytes(StandardCharsets.UTF_8)));
        owner.sees(owner.words("reconciliation.encoding"));
        check("import of a statement", page);
        owner.pressButton(owner.words("reconciliation.store"));
        page.waitForURL("**/ledger/reconciliation/statement**");
        check("statement", page);
        page.locator(".older-lines vaadin-details-summary").click();
        page.locator(".older-lines drawn-table").waitFor();
        check("older lines", page);

        assertThat(violations).isEmpty();
    }

    private static String first(Page page, String link) {
        return "/" + page.locator(link).first().getAttribute("href").replaceFirst("^/", "");
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
        if (page.locator("vaadin-app-layout").count() > 0
                && page.locator("[role=main]").count() != 1) {
            violations.add(screen + ": has not one main landmark");
        }
        inspect(screen, page, new AxeBuilder(page).withTags(RULES));
    }

    /** In the dark only the colours are others. */
    private void checkBoth(String screen, Page page) {
        check(screen, page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        inspect(screen + " in the dark", page, new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Of a page without scripts. */
    private void inspectBoth(String screen, Page page) {
        for (var colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            inspect(screen + " " + colours, page, new AxeBuilder(page).withTags(RULES));
        }
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
