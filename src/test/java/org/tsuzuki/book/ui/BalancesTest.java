package org.tsuzuki.book.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Drawn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.TrialBalance;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.book.export.ExportFormat;
import org.tsuzuki.security.Role;

/** Trial balance and statement. */
class BalancesTest extends LedgerScreens {

    private static final String TRIAL = "Trial balance";

    @Autowired
    private BookExport export;

    @Test
    void a_divided_kind_is_one_row_that_opens() {
        var other = AccountKind.CASH.account("second " + from);
        posting.post(from, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        posting.post(from, BookEvent.SALE, debit(other, 500), credit(fees, 500));

        open("ledger/trial-balance");

        assertThat(Drawn.under(TRIAL, "CASH")).extracting(List::getFirst).contains("till " + from, "second " + from);
        assertThat(row("Service fees").get(3)).isEqualTo("800");
    }

    @Test
    void an_account_that_neither_moved_nor_holds_anything_is_left_out() {
        var emptied = AccountKind.CASH.account("emptied " + from);
        var before = from.minusMonths(1).minusDays(1);
        posting.post(before, BookEvent.SALE, debit(emptied, 300), credit(fees, 300));
        posting.post(before, BookEvent.REFUND, debit(fees, 300), credit(emptied, 300));
        posting.post(from, BookEvent.SALE, debit(cash, 100), credit(fees, 100));

        open("ledger/trial-balance");

        assertThat(Drawn.under(TRIAL, "CASH"))
                .extracting(List::getFirst)
                .contains("till " + from)
                .doesNotContain("emptied " + from);
    }

    @Test
    void each_figure_is_the_doors_and_the_sides_agree() {
        posting.post(from, BookEvent.SALE, debit(cash, 3_300), credit(povo, 3_000), credit(fees, 300));

        open("ledger/trial-balance");

        var balance = book.trialBalance(from, to);
        assertThat(balance.isBalanced()).isTrue();
        assertThat(line(balance, fees).credit()).isEqualTo(new Yen(300));
        for (var line : balance.lines()) {
            if (!line.account().kind().isDivided() && line.isAlive()) {
                assertThat(row(name(line.account())))
                        .containsExactly(
                                name(line.account()),
                                side(line.opening()),
                                moved(line.debit()),
                                moved(line.credit()),
                                side(line.closing()));
            }
        }
        assertThat(screen()).contains("Debit ¥3,300", "Credit ¥3,300", "No difference");
    }

    @Test
    void sides_that_do_not_agree_are_told_in_red() {
        var sums = LedgerTexts.sums(new Yen(300), new Yen(200), false);

        assertThat(sums.getChildren().map(part -> part.getElement().getTextRecursively()))
                .containsExactly("Debit ¥300", "Credit ¥200", "✕Difference ¥100");
        assertThat(sums.getComponentAt(2).getElement().getClassList()).contains("bad");
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void nobody_else_enters_the_ledger() {
        for (var page : List.of("ledger", "ledger/trial-balance", "ledger/closing", "ledger/export", "ledger/names")) {
            UI.getCurrent().navigate(page);

            assertThat(find(LedgerTabs.class).all()).as(page).isEmpty();
        }
    }

    @Test
    void this_month_is_shown_at_first_and_other_days_stand_in_the_address() {
        UI.getCurrent().navigate("ledger/trial-balance");
        assertThat(this.<LocalDate>field("From").getValue()).isEqualTo(TestClock.TODAY.withDayOfMonth(1));
        assertThat(this.<LocalDate>field("To").getValue()).isEqualTo(TestClock.TODAY);

        this.<LocalDate>field("From").setValue(from);

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("from"))
                .contains(from.toString());
    }

    @Test
    void an_account_leads_to_its_statement_with_a_running_balance() {
        posting.post(from.minusDays(1), BookEvent.SALE, debit(cash, 1_000), credit(fees, 1_000));
        posting.post(from, BookEvent.SALE, debit(cash, 3_300), credit(fees, 3_300));
        posting.post(from.plusDays(2), BookEvent.REFUND, debit(fees, 300), credit(cash, 300));

        open("ledger/trial-balance");
        follow(Drawn.link(TRIAL, "till " + from));

        assertThat(screen()).contains("Cash till " + from);
        assertThat(Drawn.rows("Statement"))
                .extracting(row -> row.get(1) + " | " + row.get(3) + " | " + row.get(4) + " | " + row.get(5))
                .containsExactly(
                        "Opening balance |  |  | 1,000 Dr",
                        "Sale a test | 3,300 |  | 4,300 Dr",
                        "Refund a test |  | 300 | 4,000 Dr",
                        "Closing balance |  |  | 4,000 Dr");
        assertThat(book.balance(cash, to)).isEqualTo(new Yen(4_000));
    }

    @Test
    void a_long_statement_goes_on_with_the_balance_of_its_last_page() {
        for (var number = 1; number <= Pager.SIZE + 1; number++) {
            posting.post(from, BookEvent.SALE, debit(cash, 100), credit(fees, 100));
        }

        open("ledger/account", "kind", "CASH", "sub", cash.sub());
        assertThat(Drawn.rows("Statement").getLast().get(5)).isEqualTo("5,000 Dr");
        follow(find(Anchor.class).withText("Next page").single().getHref());

        assertThat(Drawn.rows("Statement")).extracting(List::getLast).containsExactly("5,100 Dr", "5,100 Dr");
    }

    @Test
    void the_exported_file_closes_with_the_balance_on_the_screen() throws IOException {
        posting.post(from, BookEvent.SALE, debit(cash, 3_300), credit(fees, 3_300));
        posting.post(to, BookEvent.REFUND, debit(fees, 300), credit(cash, 300));
        var out = new ByteArrayOutputStream();

        export.write(ExportFormat.HLEDGER, from, to, out);
        open("ledger/account", "kind", "CASH", "sub", cash.sub());

        assertThat(Drawn.rows("Statement").getLast().getLast()).isEqualTo("3,000 Dr");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Assets:Cash:till " + from + "  0 JPY = 3000 JPY");
    }

    private static List<String> row(String name) {
        return Drawn.rows(TRIAL).stream()
                .filter(row -> row.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static TrialBalance.Line line(TrialBalance balance, Account account) {
        return balance.lines().stream()
                .filter(line -> line.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Account account) {
        return LedgerTexts.kind(account.kind());
    }

    private static String moved(Yen amount) {
        return amount.equals(Yen.ZERO) ? "" : amount.toString().substring(1);
    }

    private static String side(Yen amount) {
        if (amount.equals(Yen.ZERO)) {
            return "0";
        }
        return amount.isNegative()
                ? amount.toString().substring(2) + " Cr"
                : amount.toString().substring(1) + " Dr";
    }
}
