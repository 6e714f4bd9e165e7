package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The pages of the ledger, reached by its tabs. */
final class LedgerPages {

    private final Clerk owner;

    private LedgerPages(Clerk owner) {
        this.owner = owner;
    }

    static LedgerPages of(Clerk owner) {
        owner.go("nav.ledger");
        return new LedgerPages(owner);
    }

    LedgerPages open(String title) {
        var tab = owner.page()
                .locator("main, body")
                .first()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(owner.words(title))
                                .setExact(true))
                .first();
        owner.follow(tab);
        return this;
    }

    /** The trial balance as it stands on the page: something moved, and nothing is left over. */
    void expectNoDifference() {
        open("ledger.trial");
        var sums = owner.page().locator(".sums");
        assertThat(sums).containsText(owner.words("ledger.balanced"));
        var debit = amount(sums, "ledger.sum.debit");
        assertThat(debit).isPositive();
        assertThat(debit - amount(sums, "ledger.sum.credit")).isZero();
    }

    private long amount(Locator sums, String key) {
        var label = owner.words(key, "").strip();
        var text = sums.locator("span")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .innerText();
        return Long.parseLong(text.replaceAll("[^0-9]", ""));
    }

    /** What an account moved, debit and credit as one row of the trial balance shows them. */
    String moved(String account) {
        return owner.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(account))
                .first()
                .innerText();
    }
}
