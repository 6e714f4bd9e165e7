package org.tsuzuki.book.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;
import static org.tsuzuki.book.Posting.foreign;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsuzuki.Drawn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;

class JournalViewTest extends LedgerScreens {

    @Test
    void entries_stand_newest_first_each_with_its_lines() {
        posting.post(from, BookEvent.SALE, debit(cash, 3_300), credit(povo, 3_000), credit(fees, 300));
        posting.post(from.plusDays(1), BookEvent.REFUND, debit(fees, 300), credit(cash, 300));

        open("ledger");

        assertThat(Drawn.rows("Journal"))
                .extracting(row -> row.get(1), row -> row.get(3), row -> row.get(4), row -> row.get(5))
                .containsExactly(
                        tuple("Refund a test", "Service fees", "300", ""),
                        tuple("", "Cash till " + from, "", "300"),
                        tuple("Sale a test", "Cash till " + from, "3,300", ""),
                        tuple("", "Held for carriers povo2.0", "", "3,000"),
                        tuple("", "Service fees", "", "300"));
        assertThat(screen()).contains("1–2 of 2", "Debit ¥3,600", "Credit ¥3,600", "No difference");
    }

    @Test
    void the_sums_below_are_those_of_all_pages() {
        for (var number = 1; number <= Pager.SIZE + 1; number++) {
            posting.post(from, BookEvent.SALE, debit(cash, 100), credit(fees, 100));
        }

        open("ledger");

        assertThat(Drawn.rows("Journal")).hasSize(2 * Pager.SIZE);
        assertThat(screen()).contains("1–50 of 51", "Debit ¥5,100");
        follow(find(Anchor.class).withText("Next page").single().getHref());
        assertThat(Drawn.rows("Journal")).hasSize(2);
        assertThat(screen()).contains("51–51 of 51", "Debit ¥5,100");
    }

    @Test
    void each_filter_narrows_and_stands_in_the_address() {
        posting.post(sale("SJ-2008-" + from, "Umeda povo top-up"));
        posting.post(from, BookEvent.DRAWER_CLOSE, debit(cash, 7), credit(AccountKind.CASH_OVER_SHORT.account(), 7));

        open("ledger", "text", "umeda");
        assertThat(events()).containsExactly("Sale Umeda povo top-up");
        open("ledger", "event", "DRAWER_CLOSE");
        assertThat(events()).containsExactly("Drawer closed a test");
        open("ledger", "kind", "CASH_OVER_SHORT");
        assertThat(events()).containsExactly("Drawer closed a test");
        open("ledger", "kind", "CASH", "sub", cash.sub());
        assertThat(events()).hasSize(2);
        assertThat(this.<AccountChoice>field("Account").getValue().label()).isEqualTo("Cash till " + from);
        type("Receipt number or ID", "SJ-2008-" + from);
        assertThat(events()).containsExactly("Sale Umeda povo top-up");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("reference=SJ-2008-" + from, "sub=");
    }

    @Test
    void a_receipt_is_found_whatever_its_day() {
        var receipt = "OS-" + UUID.randomUUID();
        posting.post(sale(receipt, "long ago"));

        UI.getCurrent().navigate("ledger", QueryParameters.of("reference", receipt));

        assertThat(events()).containsExactly("Sale long ago");
        assertThat(Drawn.link("Journal", receipt)).isEqualTo("/receipts/" + receipt);
    }

    @Test
    void a_reversal_leads_to_the_entry_that_it_takes_back() {
        var entry = posting.post(from, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var reversal = posting.reverse(entry);

        UI.getCurrent().navigate("ledger", QueryParameters.of("reference", reversal.toString()));
        follow(Drawn.link("Journal", "Reversal"));

        assertThat(events()).containsExactly("Sale a test");
        assertThat(this.<LocalDate>field("From").isEmpty()).isTrue();
    }

    @Test
    void foreign_money_stands_beside_its_yen() {
        posting.post(from, BookEvent.SALE, foreign("USD", "30.00", 4_446), credit(fees, 4_446));

        open("ledger");

        assertThat(Drawn.rows("Journal").getFirst()).containsSubsequence("Foreign cash USD", "4,446 30.00 USD");
    }

    @Test
    void nothing_found_says_what_to_do() {
        open("ledger");

        assertThat(screen()).contains("No entry fits these days and filters.");
        press("Show this month");
        assertThat(this.<LocalDate>field("From").getValue()).isEqualTo(TestClock.TODAY.withDayOfMonth(1));
    }

    @Test
    void a_range_that_runs_backwards_is_explained_and_changes_nothing() {
        posting.post(from, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        open("ledger");

        this.<LocalDate>field("To").setValue(from.minusDays(1));

        assertThat(problemOf("To")).isEqualTo("The last day comes before the first. Choose a later last day.");
        assertThat(events()).hasSize(1);
    }

    @Test
    void the_figures_are_those_of_the_door() {
        posting.post(from, BookEvent.SALE, debit(cash, 3_300), credit(povo, 3_000), credit(fees, 300));

        var totals = book.totals(BookFilter.EVERYTHING.within(from, to));
        open("ledger");

        assertThat(totals.debit()).isEqualTo(new Yen(3_300));
        assertThat(screen()).contains("Debit " + totals.debit(), "Credit " + totals.credit());
    }

    private BookEntry sale(String receipt, String text) {
        var made = posting.entry(BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var cause = BookCause.of("test:" + UUID.randomUUID()).withSale(UUID.randomUUID(), receipt);
        return new BookEntry(
                made.id(),
                made.event(),
                from,
                made.at(),
                made.branchId(),
                made.staffId(),
                text,
                cause,
                null,
                made.lines());
    }

    private static List<String> events() {
        return Drawn.rows("Journal").stream()
                .map(row -> row.get(1))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
