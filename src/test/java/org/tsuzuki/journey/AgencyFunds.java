package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The page of payment methods: with which cards and balances the agency pays carriers. */
final class AgencyFunds {

    private final Clerk owner;

    private AgencyFunds(Clerk owner) {
        this.owner = owner;
    }

    /** Goes there by the navigation. */
    static AgencyFunds of(Clerk owner) {
        owner.go("nav.paymentMethods");
        return new AgencyFunds(owner);
    }

    AgencyFunds card(String name, String lastFour, String validUntil) {
        owner.pressButton(owner.words("settlement.addCard"));
        var dialog = owner.dialog();
        dialog.type(owner.words("settlement.name"), name);
        dialog.type(owner.words("settlement.lastFour"), lastFour);
        dialog.type(owner.words("settlement.validUntil"), validUntil);
        return save(name + " ••" + lastFour);
    }

    AgencyFunds balance(String name, String carrier, String lowBelow) {
        owner.pressButton(owner.words("settlement.addBalance"));
        var dialog = owner.dialog();
        dialog.type(owner.words("settlement.name"), name);
        dialog.type(owner.words("settlement.lowBelow"), lowBelow);
        dialog.pick(owner.words("settlement.carriers"), carrier);
        return save(name);
    }

    private AgencyFunds save(String label) {
        owner.press("Control+Enter");
        owner.sees(owner.words("settlement.saved", label));
        owner.form().settle();
        assertThat(row(label)).isVisible();
        return this;
    }

    /** Fills a balance from the bank account. */
    AgencyFunds topUp(String balance, String amount) {
        owner.pressButton(owner.words("settlement.action", owner.words("settlement.topUp"), balance));
        owner.dialog().type(owner.words("settlement.topUp.amount"), amount);
        owner.press("Control+Enter");
        assertThat(owner.page().locator("vaadin-dialog[opened]")).hasCount(0);
        owner.form().settle();
        return this;
    }

    Locator row(String label) {
        return owner.page().locator(".settlement-row").filter(new Locator.FilterOptions().setHasText(label));
    }
}
