package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** How many keys a practised clerk presses for what comes every hour, from the search box to the end. */
@ExtendWith(Journeys.class)
class UsualTasksIT {

    private static final Language LANGUAGE = Language.EN;
    private static final String PLAN = Catalogued.plan("sbpre-3000").en();
    private static final String WECHAT = Catalogued.payment("WECHAT_PAY").en();
    private static final Catalogued.ChannelSheet WEBSITE = Catalogued.channel("CARRIER_WEB");
    private static final Pattern RENEW = Pattern.compile(".*/cards/[0-9a-f-]{36}/renew");

    private Clerk clerk;
    private CountedKeys keys;

    @BeforeEach
    void signIn(PackagedDesk desk, Windows windows) {
        var page = windows.open(LANGUAGE);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.addInitScript("window.print = () => sessionStorage.setItem('printed', document.title)");
        keys = CountedKeys.in(page);
        clerk = new Clerk(page, desk, LANGUAGE);
        clerk.signIn(desk.account("owner"));
        clerk.speak();
    }

    @AfterEach
    void noMouse() {
        keys.expectNoMouse();
    }

    @Test
    void a_returning_customer_has_the_printed_receipt_after_fourteen_keys() {
        var customer =
                CustomerFile.invented(Catalogued.carrier("softbank-prepaid").en());
        customer.add(clerk);
        var first = clerk.renew()
                .channel(WEBSITE.name().en())
                .tickRequired()
                .plan(PLAN)
                .payment(WECHAT)
                .settledBy(clerk.words("settlement.later"));
        WEBSITE.fields().stream().limit(2).forEach(field -> field.fillIn(first, LANGUAGE));
        first.recordFromAnywhere();
        Corrections.of(clerk, clerk.path()).confirmed();
        reverse("entered twice");

        copy("SB-" + System.nanoTime());
        begin();
        type(customer.phone().substring(9));
        press("Shift+Enter");
        clerk.page().waitForURL(RENEW);
        clerk.form().settle();
        tickRequired();
        press("Control+v");
        type(customer.phone().substring(9));
        press("Enter");
        new RenewPage(clerk).isAsked();
        press("Shift+Enter");
        clerk.page().waitForURL(RenewPage.RESULT);
        expectPrinted();

        assertThat(told("returning customer, same channel as last time")).isLessThanOrEqualTo(14);
    }

    /** Each by its key, where the hand is after R. */
    private void tickRequired() {
        var left = clerk.page().getByText(clerk.words("renew.steps.required"), RenewPage.exact());
        while (left.count() > 0) {
            var before = left.count();
            press("Space");
            assertThat(left).hasCount(before - 1);
        }
    }

    private void reverse(String reason) {
        clerk.pressButton(clerk.words("correct.reverse.open"));
        clerk.dialog().type(clerk.words("reason.label"), reason);
        press("Control+Enter");
        clerk.sees(clerk.words("resultState.REVERSED"));
    }

    private void begin() {
        clerk.go("nav.desk");
        clerk.page().evaluate("() => sessionStorage.removeItem('printed')");
        clerk.form().settle();
        keys.begin();
    }

    private void copy(String text) {
        clerk.page().evaluate("text => navigator.clipboard.writeText(text)", text);
    }

    private void type(String digits) {
        clerk.page().keyboard().type(digits);
        clerk.form().settle();
    }

    private void press(String key) {
        clerk.press(key);
        clerk.form().settle();
    }

    private void expectPrinted() {
        clerk.page().waitForFunction("() => sessionStorage.getItem('printed')");
    }

    private int told(String task) {
        var pressed = keys.pressed();
        System.out.println("Keys for " + task + ": " + pressed);
        return pressed;
    }
}
