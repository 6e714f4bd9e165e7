package org.tsuzuki.payout.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

@SignedInAs(Role.OWNER)
@Import(Posting.class)
class PayoutsViewTest extends ScreenTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private Posting posting;

    @Autowired
    private Book book;

    @Autowired
    private SignedIn signedIn;

    // The desk is shared with other tests: each has a payment method of its own.
    private final String method = "CODE_" + Invented.reference();
    private final Account open = AccountKind.RECEIVABLE.account(method);

    @BeforeEach
    void sell() {
        posting.post(
                TODAY.minusDays(3),
                BookEvent.SALE,
                debit(open, 3300),
                credit(AccountKind.SERVICE_FEES.account(), 3300));
    }

    @Test
    void what_is_due_is_filled_in_and_recorded() {
        follow("/ledger/payouts");
        follow(Drawn.link("Still to be paid out", method));
        assertThat(textField("Gross amount").getValue()).isEqualTo("3300");

        type("Fee", "26");
        type("Reference number", "WX-1");
        assertThat(screen()).contains("¥3,274 in the bank");
        press("Record payout");

        assertThat(Drawn.rows("Recorded payouts").getFirst())
                .containsExactly("20 Nov 2026", method, "¥3,300", "¥26", "¥3,274", "WX-1");
        assertThat(book.balance(open, TODAY)).isEqualTo(Yen.ZERO);
    }

    @Test
    void what_is_refused_is_explained_beside_its_field_and_stays() {
        follow("/ledger/payouts?method=" + method);

        type("Gross amount", "3301");
        press("Record payout");
        assertThat(problemOf("Gross amount"))
                .isEqualTo("Only ¥3,300 is open with this payment method on 20 Nov 2026. Enter that or less.");
        type("Gross amount", "3300");
        type("Fee", "4000");
        press("Record payout");
        assertThat(problemOf("Fee")).isEqualTo("The fee is more than the ¥3,300 paid out. Check both amounts.");
        type("Fee", "0");
        this.<LocalDate>field("Day in the bank").setValue(TODAY.plusDays(1));
        press("Record payout");
        assertThat(problemOf("Day in the bank")).startsWith("21 Nov 2026 has not begun in Japan yet.");

        assertThat(textField("Gross amount").getValue()).isEqualTo("3300");
        assertThat(book.balance(open, TODAY)).isEqualTo(new Yen(3300));
    }

    @Test
    void a_mistaken_payout_is_reversed_with_a_reason() {
        follow("/ledger/payouts?method=" + method);
        type("Reference number", method);
        press("Record payout");

        follow(Drawn.link("Recorded payouts", "20 Nov 2026"));
        press("Reverse payout");
        type("Reason", "another month");
        press("Reverse");

        assertThat(book.balance(open, TODAY)).isEqualTo(new Yen(3300));
        assertThat(Drawn.rows("Recorded payouts").getFirst().get(1)).isEqualTo(method + " Reversed");
    }

    @Test
    void what_came_into_the_bank_is_more_by_the_fee() {
        follow("/ledger/payouts?net=3274&day=2026-11-19&method=" + method);

        assertThat(textField("Gross amount").getValue()).isEqualTo("3274");
        assertThat(this.<LocalDate>field("Day in the bank").getValue()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_only() {
        signedIn.as(Role.AUDITOR);
        follow("/ledger/payouts");

        assertThat(Drawn.rows("Still to be paid out"))
                .anyMatch(row -> row.getFirst().equals(method));
        assertThat(find(Button.class).withText("Record payout").all()).isEmpty();
    }

    @Test
    void every_part_speaks_every_language() {
        Map.of(
                        Locale.ENGLISH, List.of("Still to be paid out", "Recorded payouts"),
                        Locale.JAPANESE, List.of("未入金", "入金の履歴"),
                        Locale.SIMPLIFIED_CHINESE, List.of("待结算", "结算记录"))
                .forEach((locale, told) -> {
                    UI.getCurrent().setLocale(locale);
                    UI.getCurrent().navigate("help");
                    follow("/ledger/payouts?method=" + method);
                    assertThat(screen()).contains(told).doesNotContain("!");
                });
    }

    private void follow(String href) {
        var place = new Location(href.replaceFirst("^/", ""));
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }
}
