package org.tsuzuki.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.Drawn;
import org.tsuzuki.ScreenTest;
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

/** A desk of its own: safe and bank are opened once. */
@SignedInAs(Role.OWNER)
@Import(Posting.class)
@TestPropertySource(properties = "tsuzuki.test.desk=opening")
class FirstOpeningTest extends ScreenTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final Account SAFE = AccountKind.SAFE.account();
    private static final String TOLD = "The books begin with ¥0 in the bank. Record what was there on the first day";

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private Book book;

    @Autowired
    private Posting posting;

    @Test
    void a_desk_that_begins_with_nothing_is_told_once_and_led_to_the_form() {
        settlement.add(
                SettlementMethod.card("Visa", "4242", YearMonth.from(TODAY).plusYears(1)));
        posting.post(
                TODAY.minusDays(9), BookEvent.SALE, debit(SAFE, 300), credit(AccountKind.SERVICE_FEES.account(), 300));

        follow("/ledger/trial-balance");
        follow(find(Anchor.class).withText(TOLD).single().getHref());
        assertThat(screen()).contains("No opening balance recorded yet.");
        assertThat(this.<LocalDate>field("First day of the books").getValue()).isEqualTo(TODAY.minusDays(9));
        press("Record opening balances");
        assertThat(problemOf("Safe")).isEqualTo("Enter at least one amount.");
        type("Safe", "300,000");
        type("Bank", "12,345,678");
        type("Agency credit card Visa ••4242: to pay", "62400");
        press("Record opening balances");

        assertThat(Drawn.rows("Recorded opening balances"))
                .containsExactly(
                        List.of("Safe", "11 Nov 2026", "¥300,000"),
                        List.of("Bank", "11 Nov 2026", "¥12,345,678"),
                        List.of("Agency credit card Visa ••4242", "11 Nov 2026", "¥62,400"));
        assertThat(book.balance(Account.MAIN_BANK, TODAY)).isEqualTo(new Yen(12_345_678));
        follow("/ledger/trial-balance");
        assertThat(screen()).doesNotContain(TOLD);
        assertThat(Drawn.rows("Trial balance"))
                .contains(List.of("Opening balances", "0", "62,400", "12,645,678", "12,583,278 Cr"));
    }

    private void follow(String href) {
        var place = new Location(href.replaceFirst("^/", ""));
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }
}
