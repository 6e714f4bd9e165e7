package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.PackagedDesk.Account;

/** Money by every way it goes, in and on to carriers, with the keyboard alone; each time the ledger adds up. */
@ExtendWith(Journeys.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyByKeysIT {

    private static final Account OWNER = new Account("mio.owner", "a long way to Osaka");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String CARRIER = Catalogued.carrier("softbank-prepaid").en();
    private static final String PLAN = Catalogued.plan("sbpre-3000").en();
    private static final String CASH = Catalogued.payment("CASH").en();
    private static final String WECHAT = Catalogued.payment("WECHAT_PAY").en();
    private static final Catalogued.ChannelSheet WEBSITE = Catalogued.channel("CARRIER_WEB");
    private static final Catalogued.ChannelSheet VOUCHER = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
    private static final String VISA = "Agency Visa ••1234";

    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    private PackagedDesk desk;
    private Clerk clerk;
    private CountedKeys keys;

    @BeforeAll
    void setUp(Windows windows) {
        desk = PackagedDesk.start(PackagedDesk.freshData(), false);
        var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
        FirstVisit.open(owner, OWNER);
        AgencyFunds.of(owner).card("Agency Visa", "1234", "11/39");
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void signIn(Windows windows) {
        clerk = new Clerk(windows.open(Language.EN), desk, Language.EN);
        keys = CountedKeys.in(clerk.page());
        clerk.signIn(OWNER);
    }

    @AfterEach
    void balance() {
        keys.expectNoMouse();
    }

    @Test
    void B01_cash_for_a_website_is_paid_on_with_the_agencys_card_at_once_or_later() {
        var customer = customer();
        var counted = usual(customer);
        website(counted, CASH, "5000", onBehalf(VISA));
        assertThat(counted.summary()).containsText("1,700");
        counted.recordFromAnywhere();
        told("cash for a website");
        expectSettlement("¥0", VISA);

        website("5000", clerk.words("settlement.later")).recordFromAnywhere();
        expectSettlement("¥3,000", null);
        clerk.go("nav.carrierPayments");
        clerk.press("p");
        clerk.dialog().type(clerk.words("settlement.covered"), "6000");
        clerk.press("Control+Enter");
        clerk.dialog()
                .expectProblem(clerk.words("settlement.covered"), clerk.words("problem.settlement.tooMuch", "¥3,000"));
        clerk.dialog().type(clerk.words("settlement.covered"), "3000");
        payFrom(VISA);
        clerk.sees(clerk.words("settlement.empty"));

        LedgerPages.of(clerk).expectNoDifference();
    }

    @Test
    void B02_the_customers_own_card_pays_the_carrier_and_the_receipt_is_over_the_fee() throws IOException {
        var customer = customer();
        var page = usual(customer);
        website(page, CASH, "300", clerk.words("settlement.direct"));
        page.recordFromAnywhere();
        told("the customer's own card");

        var receipt = receipt();
        assertThat(receipt)
                .contains("300")
                .contains(clerk.words("receipt.slip.paidDirectly", CARRIER, PLAN, "¥3,000")
                        .replace("（", "("))
                .doesNotContain("3,300");
        LedgerPages.of(clerk).expectNoDifference();
    }

    @Test
    void wechat_pays_for_a_voucher_from_stock() {
        stock("1234 5678 9012 3456");
        var customer = customer();
        var page = usual(customer)
                .channel(VOUCHER.name().en())
                .tickRequired()
                .plan(PLAN)
                .payment(WECHAT);
        clerk.form().select(clerk.words("voucher.pick"), clerk.words("voucher.pick.item", "…3456", "3456"));
        assertThat(clerk.page().getByLabel("Till receipt number")).hasCount(0);
        page.type("Line it was entered on", customer.phone());
        page.recordFromAnywhere();
        told("a voucher from stock by WeChat Pay");

        LedgerPages.of(clerk).expectNoDifference();
    }

    @Test
    void a_payment_that_did_not_go_through_is_taken_back_and_repeated_from_the_drawer() {
        website("5000", onBehalf(VISA)).recordFromAnywhere();
        clerk.pressButton(clerk.words("settlement.takeBack"));
        clerk.dialog().type(clerk.words("reason.label"), "the card was refused");
        clerk.press("Control+Enter");
        expectSettlement("¥3,000", null);
        clerk.pressButton(clerk.words("settlement.pay"));
        payFrom(clerk.words("settlement.fromDrawer"));
        expectSettlement("¥0", clerk.words("settlement.fromDrawer"));

        LedgerPages.of(clerk).expectNoDifference();
    }

    @Test
    void a_balance_is_topped_up_runs_low_and_what_does_not_reach_cannot_be_chosen() {
        var funds =
                AgencyFunds.of(clerk).balance("Distributor", CARRIER, "5000").topUp("Distributor", "7000");
        assertThat(funds.row("Distributor")).containsText("¥7,000");
        website("5000", onBehalf(clerk.words("settlement.funds", "Distributor", "¥7,000")))
                .recordFromAnywhere();
        clerk.go("nav.desk");
        clerk.sees(clerk.words("desk.lowBalance", "Distributor", "¥4,000", "¥5,000"));

        website("5000", onBehalf(clerk.words("settlement.funds.low", "Distributor", "¥4,000")))
                .recordFromAnywhere();
        customer();
        var last = clerk.renew().channel(WEBSITE.name().en()).plan(PLAN);
        assertThat(clerk.form().offered(clerk.words("renew.settlement")))
                .as("what the arrow keys reach")
                .contains(onBehalf(VISA))
                .noneMatch(item -> item.contains("Distributor"));
        clerk.press("Escape");
        website(last, CASH, "5000", onBehalf(VISA)).recordFromAnywhere();

        LedgerPages.of(clerk).expectNoDifference();
    }

    @Test
    void a_month_is_closed_and_exported() {
        customer();
        website(clerk.renew(), WECHAT, "", onBehalf(VISA)).recordFromAnywhere();
        var today = LocalDate.now(JAPAN);
        var last = today.withDayOfMonth(1).minusDays(1);
        var pages = LedgerPages.of(clerk).open("ledger.closing");
        assertThat(clerk.form().valueOf(clerk.words("ledger.close.day"))).isEqualTo(last.toString());
        clerk.pressButton(clerk.words("ledger.close"));
        clerk.sees(clerk.words("ledger.close.ask", day(last)));
        clerk.press("Control+Enter");
        clerk.sees(clerk.words("ledger.close.state", day(last)));

        pages.open("payout.title");
        clerk.form().type(clerk.words("payout.day"), last.toString());
        clerk.press("Control+Enter");
        clerk.form().expectProblem(clerk.words("payout.day"), clerk.words("problem.book.closed", day(last)));
        clerk.form().type(clerk.words("payout.day"), today.toString());
        clerk.press("Control+Enter");
        clerk.page().getByText(clerk.words("payout.recorded.none")).waitFor(HIDDEN);

        pages.open("ledger.export");
        assertThat(download()).contains("commodity 1000. JPY");
        var link = clerk.page().locator("a[download]");
        var journal = link.getAttribute("href");
        clerk.form().select(clerk.words("ledger.export.format"), clerk.words("exportFormat.CSV"));
        assertThat(link).not().hasAttribute("href", journal);
        assertThat(download()).contains(",RECEIVABLE,");
        pages.expectNoDifference();
    }

    @Test
    void a_card_statement_is_reconciled_and_shows_what_is_left() throws IOException {
        AgencyFunds.of(clerk).card("Travel Mastercard", "5678", "11/39");
        website("5000", onBehalf("Travel Mastercard ••5678")).recordFromAnywhere();
        var today = LocalDate.now(JAPAN);
        var file = Files.writeString(
                PackagedDesk.freshData().resolve("mastercard.csv"),
                "Date,Merchant,Sum\n%s,SOFTBANK,3000\n%s,ANNUAL FEE,1100\n".formatted(today, today));

        var pages = LedgerPages.of(clerk).open("reconciliation.title");
        clerk.form()
                .select(
                        clerk.words("ledger.account"),
                        clerk.words("accountKind.AGENCY_CREDIT_CARD") + " Travel Mastercard ••5678");
        clerk.page().waitForURL("**kind=AGENCY_CREDIT_CARD**");
        clerk.form().settle();
        var choose = clerk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(clerk.words("reconciliation.choose")));
        clerk.form().tabTo(choose);
        clerk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(file); // the system's own dialog has no page
        clerk.form().select(clerk.words("columnRole.AMOUNT"), clerk.words("reconciliation.column.named", 3, "Sum"));
        clerk.press("Control+Enter");
        clerk.sees(clerk.words("reconciliation.proposals", 1));
        clerk.press("Control+Enter");
        clerk.sees(clerk.words("reconciliation.confirmed", 1));

        var left = clerk.page()
                .locator(".panel")
                .filter(new Locator.FilterOptions().setHasText(clerk.words("reconciliation.left.statement")));
        assertThat(left).containsText("ANNUAL FEE");
        assertThat(left).not().containsText("SOFTBANK");
        pages.expectNoDifference();
    }

    private String onBehalf(String label) {
        return clerk.words("settlement.onBehalf", label);
    }

    private String download() {
        clerk.press("Escape");
        return new String(clerk.downloadBy(() -> clerk.press("e")), StandardCharsets.UTF_8);
    }

    private static String day(LocalDate day) {
        return DayFormat.day(Language.EN, day);
    }

    private CustomerFile customer() {
        var customer = CustomerFile.invented(CARRIER);
        customer.add(clerk);
        return customer;
    }

    /** From the search by the last four digits, with keys counted from here. */
    private RenewPage usual(CustomerFile customer) {
        clerk.go("nav.desk");
        keys.begin();
        clerk.page().keyboard().type(customer.phone().substring(9));
        clerk.page().locator("a.hit").first().waitFor();
        clerk.form().settle();
        clerk.openChosen();
        return clerk.renew();
    }

    /** From the top of the page to its end, as the fields follow each other. */
    private RenewPage website(RenewPage page, String payment, String tendered, String settlement) {
        page.channel(WEBSITE.name().en()).tickRequired().plan(PLAN).payment(payment);
        if (!tendered.isEmpty()) {
            page.tendered(tendered);
        }
        page.settledBy(settlement);
        WEBSITE.fields().stream().limit(2).forEach(field -> field.fillIn(page, Language.EN));
        return page;
    }

    private RenewPage website(String tendered, String settlement) {
        customer();
        return website(clerk.renew(), CASH, tendered, settlement);
    }

    private void stock(String code) {
        clerk.go("nav.vouchers");
        clerk.press("a");
        clerk.page().waitForURL("**/vouchers/add");
        clerk.form().settle();
        var form = clerk.form();
        form.find(clerk.words("voucher.carrier"), CARRIER);
        form.type(clerk.words("voucher.cost"), "2900");
        form.tabTo(form.field(clerk.words("voucher.code")));
        clerk.page().keyboard().insertText(code);
        clerk.press("Enter");
        clerk.sees(clerk.words("voucher.add.store", 1));
        clerk.form().settle();
        clerk.press("Escape");
        clerk.press("s");
        clerk.page().waitForURL("**/vouchers");
        clerk.form().settle();
    }

    private void payFrom(String method) {
        clerk.dialog().select(clerk.words("settlement.method"), method);
        clerk.press("Control+Enter");
        assertThat(clerk.page().locator("vaadin-dialog[opened]")).hasCount(0);
        clerk.form().settle();
    }

    private void expectSettlement(String open, @Nullable String paidFrom) {
        var panel = clerk.page()
                .locator(".panel")
                .filter(new Locator.FilterOptions().setHasText(clerk.words("settlement.route")));
        assertThat(panel).containsText(open);
        if (paidFrom != null) {
            assertThat(panel).containsText(paidFrom);
        }
    }

    private String receipt() throws IOException {
        clerk.press("Escape");
        var bytes = clerk.downloadBy(() -> clerk.press("d"));
        clerk.form().settle();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void told(String what) {
        System.out.println("Keys for " + what + ": " + keys.pressed());
    }
}
