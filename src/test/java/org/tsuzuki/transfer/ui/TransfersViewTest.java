package org.tsuzuki.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;
import static org.tsuzuki.book.Posting.foreign;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.Drawn;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.Posting;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;
import org.tsuzuki.transfer.OwnAccount;

@SignedInAs(Role.OWNER)
@Import(Posting.class)
class TransfersViewTest extends ScreenTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final Account EQUITY = AccountKind.OPENING_BALANCES.account();
    private static final Account HELD = AccountKind.HELD_FOR_CARRIER.account("povo2");

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private Posting posting;

    @Autowired
    private Book book;

    @Autowired
    private SignedIn signedIn;

    // The desk is shared with other tests: each has a card of its own.
    private final String name = Invented.name();
    private SettlementMethod card = SettlementMethod.balance("none", Set.of(), null);

    @BeforeEach
    void owe() {
        signedIn.as(Role.OWNER);
        card = settlement.add(
                SettlementMethod.card(name, "4242", YearMonth.from(TODAY).plusYears(1)));
        posting.post(BookEvent.CARRIER_PAYMENT, debit(HELD, 3_000), credit(card.account(), 3_000));
    }

    @Test
    void the_bill_of_a_card_is_paid_from_where_the_card_stands() {
        UI.getCurrent().navigate("payment-methods");
        follow(find(Anchor.class).all().stream()
                .filter(link -> link.getHref().contains(card.id().toString()))
                .findFirst()
                .orElseThrow()
                .getHref());
        assertThat(told("To")).isEqualTo("Agency credit card " + name + " ••4242: ¥3,000 to pay");

        choose("From", "MAIN");
        type("Amount (¥)", "30,000");
        type("Description", "October");
        posting.post(BookEvent.OPENING, debit(Account.MAIN_BANK, 1_000_000), credit(EQUITY, 1_000_000));
        press("Record transfer");
        assertThat(problemOf("Checked, the amount is right")).startsWith("Only ¥3,000 is to be paid on the card.");
        type("Amount (¥)", "3,000");
        assertThat(find(Checkbox.class)
                        .withLabel("Checked, the amount is right")
                        .all())
                .isEmpty();
        press("Record transfer");

        assertThat(book.balance(card.account(), TODAY)).isEqualTo(Yen.ZERO);
        assertThat(Drawn.rows("Recorded transfers"))
                .contains(List.of(
                        "20 Nov 2026",
                        "Bank",
                        "Agency credit card " + name + " ••4242",
                        "¥3,000",
                        "October",
                        "Reverse"));
    }

    @Test
    void what_is_missing_or_refused_is_explained_beside_its_field_and_stays() {
        follow("/ledger/transfers");

        press("Record transfer");
        assertThat(problemOf("From")).isEqualTo("Please fill this in.");
        choose("From", "MAIN");
        press("Record transfer");
        assertThat(problemOf("To")).isEqualTo("Please fill this in.");
        choose("To", "MAIN");
        type("Amount (¥)", "5000");
        press("Record transfer");
        assertThat(problemOf("To")).isEqualTo("Choose another account than the one the money comes from.");
        choose("To", card.id().toString());
        this.<LocalDate>field("Day").setValue(TODAY.plusDays(1));
        press("Record transfer");
        assertThat(problemOf("Day")).startsWith("21 Nov 2026 has not begun in Japan yet.");
        this.<LocalDate>field("Day").setValue(TODAY);
        press("Record transfer");
        assertThat(problemOf("Description")).isNotEmpty();

        assertThat(textField("Amount (¥)").getValue()).isEqualTo("5000");
        assertThat(book.balance(card.account(), TODAY)).isEqualTo(new Yen(-3_000));
    }

    @Test
    void foreign_cash_tells_what_the_bank_gave_less() {
        var currency = "W" + (char) ('A' + Math.floorMod(name.hashCode(), 26))
                + (char) ('A' + Math.floorMod(name.hashCode() / 26, 26));
        posting.post(BookEvent.SALE, foreign(currency, "30.00", 4_446), credit(HELD, 4_446));
        follow("/ledger/transfers");

        choose("From", currency);
        choose("To", "MAIN");
        type("Foreign amount", "20");
        type("Amount (¥)", "2900");
        assertThat(screen()).contains("Taken at ¥2,964: ¥64 less goes to exchange differences.");
        type("Amount (¥)", "3000");
        assertThat(screen()).contains("Taken at ¥2,964: ¥36 more goes to exchange differences.");
        type("Description", "changed at the bank");
        press("Record transfer");

        assertThat(book.balance(AccountKind.FOREIGN_CASH.account(currency), TODAY))
                .isEqualTo(new Yen(1_482));
    }

    @Test
    void a_mistyped_top_up_is_reversed_from_where_the_balance_stands() {
        var balance = settlement.add(SettlementMethod.balance(name + " balance", Set.of("povo2"), null));
        settlement.topUp(new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(500_000)));
        UI.getCurrent().navigate("payment-methods");
        follow(find(Anchor.class).withText("Top-ups").all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains(balance.id().toString()))
                .findFirst()
                .orElseThrow());

        var title = "Transfers: Agency balance " + name + " balance";
        follow(Drawn.link(title, "Reverse"));
        press("Reverse transfer");
        type("Reason", "a nought too many");
        press("Reverse");

        assertThat(settlement.balance(balance.id())).isEqualTo(Yen.ZERO);
        follow("/ledger/transfers?account=" + balance.id());
        assertThat(Drawn.rows(title).getFirst().getFirst()).isEqualTo("20 Nov 2026 Reversed");
    }

    @Test
    void what_is_spent_keeps_the_dialog_open_with_its_reason() {
        var balance = settlement.add(SettlementMethod.balance(name + " balance", Set.of("povo2"), null));
        settlement.topUp(new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(5_000)));
        posting.post(BookEvent.CARRIER_PAYMENT, debit(HELD, 1_000), credit(balance.account(), 1_000));
        follow("/ledger/transfers?account=" + balance.id());
        follow(Drawn.link("Transfers: Agency balance " + name + " balance", "Reverse"));

        press("Reverse transfer");
        type("Reason", "a nought too many");
        press("Reverse");

        assertThat(screen()).contains("Only ¥4,000 of the ¥5,000 is left in the balance.");
        assertThat(find(TextField.class).withLabel("Reason").all())
                .anyMatch(field -> field.getValue().equals("a nought too many"));
        assertThat(settlement.balance(balance.id())).isEqualTo(new Yen(4_000));
    }

    @Test
    void what_left_the_bank_is_filled_in() {
        follow(TransfersView.fromBank(new Yen(3_000), TODAY.minusDays(2), "CARD BILL"));

        assertThat(told("From")).startsWith("Bank");
        assertThat(textField("Amount (¥)").getValue()).isEqualTo("3000");
        assertThat(this.<LocalDate>field("Day").getValue()).isEqualTo(TODAY.minusDays(2));
        assertThat(textField("Description").getValue()).isEqualTo("CARD BILL");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_only() {
        signedIn.as(Role.AUDITOR);
        follow("/ledger/transfers");

        assertThat(screen()).contains("Recorded transfers");
        assertThat(find(Button.class).withText("Record transfer").all()).isEmpty();
    }

    @Test
    void every_part_speaks_every_language() {
        Map.of(
                        Locale.ENGLISH, List.of("Record transfer", "Recorded transfers"),
                        Locale.JAPANESE, List.of("振替を記録", "振替の履歴"),
                        Locale.SIMPLIFIED_CHINESE, List.of("记录转账", "转账记录"))
                .forEach((locale, told) -> {
                    UI.getCurrent().setLocale(locale);
                    UI.getCurrent().navigate("help");
                    follow("/ledger/transfers");
                    assertThat(screen()).contains(told).doesNotContain("!");
                });
    }

    @SuppressWarnings("unchecked")
    private Select<OwnAccount> accounts(String label) {
        return (Select<OwnAccount>) this.<OwnAccount>field(label);
    }

    private String told(String label) {
        var select = accounts(label);
        return select.getItemLabelGenerator().apply(select.getValue());
    }

    private void choose(String label, String key) {
        var select = accounts(label);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    private void follow(String href) {
        var place = new Location(href.replaceFirst("^/", ""));
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }
}
