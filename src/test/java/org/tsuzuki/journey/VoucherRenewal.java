package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.tsuzuki.base.Language;

/** A store's voucher for a new customer, as the journeys record it. */
final class VoucherRenewal {

    private VoucherRenewal() {}

    static RenewPage prepare(Clerk owner) {
        var sheet = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
        CustomerFile.invented(Catalogued.carrier("softbank-prepaid").en()).add(owner);
        var page = owner.renew()
                .channel(sheet.name().en())
                .tickRequired()
                .plan(Catalogued.plan("sbpre-3000").en())
                .payment(Catalogued.payment("CASH").en());
        sheet.fillIn(page, Language.EN);
        return page;
    }

    /** The receipt, the renewal behind it and what the trail says of it. */
    static void expectToSee(Clerk owner, String receipt) {
        owner.visit("/receipts/" + receipt);
        owner.sees(owner.words("receipt.heading", receipt));
        owner.visit("/transactions");
        owner.sees(receipt);
        owner.visit("/audit?text=" + receipt);
        assertThat(owner.page().locator(".audit-grid")).containsText(owner.words("audit.action.renewal.recorded"));
    }
}
