package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Language;

/** One channel of each family, with a card of a carrier that it serves. */
@ExtendWith(Journeys.class)
class ChannelFamiliesIT {

    private static final String LAST_DAY =
            LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30).toString();

    @ParameterizedTest
    @CsvSource({
        "convenience store, iijmio, CONBINI_POSA_CODE, iij-coupon-2, CASH",
        "website, softbank-prepaid, CARRIER_WEB, sbpre-3000, CREDIT_CARD",
        "app, povo2, CARRIER_APP, povo-20-30, CREDIT_CARD",
        "hotline, docomo, HOTLINE, docomo-keep, CREDIT_CARD",
        "shop, au, CARRIER_SHOP, , CASH",
        "machine, softbank, VENDING_MACHINE, , CASH",
        "eSIM platform, airalo, ESIM_PLATFORM, , CREDIT_CARD"
    })
    void a_card_is_renewed_through(
            String family,
            String carrier,
            String channel,
            String plan,
            String payment,
            PackagedDesk desk,
            Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        CustomerFile.invented(Catalogued.carrier(carrier).en()).add(clerk);
        var contract = Catalogued.contract(carrier);
        var sheet = Catalogued.channel(channel, contract);

        var page = clerk.renew().channel(sheet.name().en()).tickRequired();
        if (plan == null) {
            var billed = contract.equals("POSTPAID");
            page.plan(clerk.words(billed ? "renew.billAmount" : "renew.otherAmount"))
                    .type(clerk.words(billed ? "renew.amount.billed" : "renew.amount"), "2980")
                    .type(clerk.words("renew.ownExpiry"), LAST_DAY);
        } else {
            page.plan(Catalogued.plan(plan).en());
        }
        page.payment(Catalogued.payment(payment).en());
        sheet.fillIn(page, Language.EN);
        page.record();

        assertThat(clerk.page().locator(".result-page"))
                .containsText(sheet.name().en());
        assertThat(clerk.page().locator(".page-head")).containsText(clerk.words("resultState.SUBMITTED"));
    }
}
