package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.PackagedDesk.Account;

/** From an empty directory along the first day to the first receipt, with a colleague who joins by their link. */
@ExtendWith(Journeys.class)
class FirstDayIT {

    private static final Account OWNER = new Account("mio.owner", "a long way to Osaka");
    private static final Account HIRED = new Account("ken.clerk", "a short way to Kobe");
    private static final String ELSEWHERE = "https://desk.example.jp";
    private static final String PRINTS = "() => { window.printed = 0; window.print = () => { window.printed++; }; }";
    private static final String T_NUMBER = "T7000012050002";

    @Test
    void an_empty_directory_becomes_an_agency_that_serves(Windows windows) throws IOException {
        var settings = Map.of("TSUZUKI_PUBLIC_URL", ELSEWHERE);
        try (var desk = PackagedDesk.start(PackagedDesk.freshData(), false, settings)) {
            var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
            FirstVisit.fillIn(owner, OWNER, desk.setUpCode());
            owner.press("Enter");
            owner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
            owner.enter(OWNER);
            assertThat(owner.page().locator(".first-day-row")).hasCount(9);

            completeBranch(owner);
            decideFee(owner);
            chooseTender(owner);
            addCard(owner);
            var hired = new Clerk(windows.open(Language.JA), desk, Language.JA);
            join(hired, invite(owner, desk));
            ticked(owner, "COLLEAGUES");
            recordSafe(owner);
            Till.of(owner).open("30000");
            ticked(owner, "DRAWER");
            practise(owner);

            go(owner, "PRICES");
            owner.page().waitForURL("**/catalogue/plans");
            Till.of(hired).open("20000");
            firstReceipt(hired);
            owner.visit("/");
            assertThat(owner.page().locator(".desk-start a.notice.info"))
                    .hasText(owner.words("firstDay.line", 8, 9, owner.words("firstDay.step.PRICES")));
        }
    }

    private static void completeBranch(Clerk owner) {
        go(owner, "BRANCH");
        owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(owner.words("branch.edit", "SJ")))
                .press("Enter");
        var form = owner.dialog();
        form.type(owner.words("branch.address"), "東京都新宿区西新宿9-9-1");
        form.type(owner.words("branch.registrationNumber"), T_NUMBER);
        owner.pressButton(owner.words("action.save"));
        owner.sees(owner.words("branch.saved", "新宿店"));
        ticked(owner, "BRANCH");
    }

    private static void decideFee(Clerk owner) {
        go(owner, "SERVICE_FEE");
        var form = owner.dialog();
        form.type(owner.words("settings.value.YEN"), "400");
        form.type(owner.words("reason.label"), "as agreed with the partner");
        owner.pressButton(owner.words("action.save"));
        owner.sees(owner.words("settings.saved", owner.words("setting.SERVICE_FEE"), "¥400"));
        ticked(owner, "SERVICE_FEE");
    }

    private static void chooseTender(Clerk owner) {
        go(owner, "TENDER");
        owner.form().tick(Catalogued.payment("CASH").in(Language.EN));
        owner.pressButton(owner.words("action.save"));
        owner.sees(owner.words("branchMethod.saved", "新宿店"));
        ticked(owner, "TENDER");
    }

    private static void addCard(Clerk owner) {
        go(owner, "CARRIER_PAYMENT");
        owner.pressButton(owner.words("settlement.addCard"));
        var form = owner.dialog();
        form.type(owner.words("settlement.name"), "Agency Visa");
        form.type(owner.words("settlement.lastFour"), "4242");
        form.type(owner.words("settlement.validUntil"), "2031-11");
        owner.pressButton(owner.words("action.save"));
        owner.sees("Agency Visa");
        ticked(owner, "CARRIER_PAYMENT");
    }

    /** The link leads to the address that was set; here everybody is at the same computer. */
    private static String invite(Clerk owner, PackagedDesk desk) {
        go(owner, "COLLEAGUES");
        owner.pressButton(owner.words("staff.invite"));
        var form = owner.dialog();
        form.type(owner.words("staff.name"), "健 Clerk");
        form.type(owner.words("staff.login"), HIRED.login());
        owner.pressButton(owner.words("staff.invite.submit"));
        owner.sees(owner.words("staff.link.explanation"));
        assertThat(owner.page().getByText(owner.words("staff.link.reach.ONLY_HERE")))
                .hasCount(0);
        var link = owner.dialog().valueOf(owner.words("staff.link"));
        assertThat(link).startsWith(ELSEWHERE + "/invitation/");
        owner.pressButton(owner.words("action.close"));
        return link.replace(ELSEWHERE, desk.address());
    }

    private static void join(Clerk hired, String invitation) {
        hired.page().navigate(invitation);
        hired.page().locator("vaadin-password-field").first().waitFor();
        var form = hired.form();
        form.settle();
        var english = new Clerk(hired.page(), hired.desk(), Language.EN);
        var words = hired.page().getByText(english.words("password.new")).count() > 0 ? english : hired;
        form.type(words.words("password.new"), HIRED.password());
        form.type(words.words("password.repeat"), HIRED.password());
        hired.press("Enter");
        hired.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        hired.enter(HIRED);
        hired.speak();
    }

    private static void recordSafe(Clerk owner) {
        go(owner, "OPENING_BALANCES");
        owner.form().type(safe(owner), "100000");
        owner.pressButton(owner.words("opening.record"));
        owner.sees(owner.words("opening.done"));
        ticked(owner, "OPENING_BALANCES");
    }

    private static String safe(Clerk owner) {
        return owner.page().locator("vaadin-text-field label").allInnerTexts().stream()
                .map(String::strip)
                .filter(label -> label.contains(owner.words("accountKind.SAFE")))
                .findFirst()
                .orElseThrow();
    }

    private static void practise(Clerk owner) {
        go(owner, "PRACTICE");
        owner.page().locator(".channel-list").waitFor();
        owner.form().settle();
        owner.sees(owner.words("practice.mark"));
        new RenewPage(owner)
                .channel(Catalogued.channel("CARRIER_APP").name().in(Language.EN))
                .tickRequired()
                .plan(Catalogued.plan("povo-3-30").in(Language.EN))
                .payment(Catalogued.payment("CASH").in(Language.EN))
                .type("Order number in the app", "P-1")
                .tendered("5000");
        assertThat(new RenewPage(owner).summary()).containsText("1,390");
        new RenewPage(owner).ask();
        owner.press("Enter");
        owner.page().waitForURL("**/practice/done");
        owner.form().settle();
        owner.visit("/transactions");
        assertThat(owner.page().getByText("練習 花子")).hasCount(0);
        ticked(owner, "PRACTICE");
    }

    private static void fillIn(RenewPage page) {
        var sheet = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
        page.channel(sheet.name().in(Language.JA))
                .tickRequired()
                .plan(Catalogued.plan("sbpre-3000").in(Language.JA))
                .payment(Catalogued.payment("CASH").in(Language.JA));
        sheet.fillIn(page, Language.JA);
        page.tendered("5000");
    }

    /** With the fee that was decided, and numbered from one: the practice took no number. */
    private static void firstReceipt(Clerk clerk) throws IOException {
        var customer =
                CustomerFile.invented(Catalogued.carrier("softbank-prepaid").in(Language.JA));
        customer.add(clerk);
        fillIn(clerk.renew());
        var page = new RenewPage(clerk);
        assertThat(page.summary()).containsText("1,600");
        page.record();
        var number = clerk.page().locator(".page-head h1").innerText().strip();
        assertThat(number).startsWith("SJ-").endsWith("-000001");
        clerk.page().evaluate(PRINTS);
        clerk.press("p");
        clerk.page().waitForFunction("() => window.printed === 1");
        var bytes = clerk.downloadBy(() -> clerk.press("d"));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC))
                    .contains(number, "3,400", T_NUMBER, "新宿区");
        }
    }

    /** From the first day's page to where a step is done. */
    private static void go(Clerk owner, String step) {
        owner.visit("/first-day");
        owner.follow(row(owner, step).getByRole(AriaRole.LINK));
    }

    private static void ticked(Clerk owner, String step) {
        owner.visit("/first-day");
        assertThat(row(owner, step).locator(".pill")).containsText(owner.words("firstDay.done"));
    }

    private static Locator row(Clerk owner, String step) {
        return owner.page()
                .locator(".first-day-row")
                .filter(new Locator.FilterOptions()
                        .setHas(owner.page()
                                .locator(".who")
                                .filter(new Locator.FilterOptions()
                                        .setHasText(Words.exactly(owner.words("firstDay.step." + step))))));
    }
}
