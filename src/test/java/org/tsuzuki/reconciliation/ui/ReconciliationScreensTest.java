package org.tsuzuki.reconciliation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.Drawn;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.Posting;
import org.tsuzuki.reconciliation.BookSide;
import org.tsuzuki.reconciliation.DayOrder;
import org.tsuzuki.reconciliation.FileEncoding;
import org.tsuzuki.reconciliation.ReconciliationService;
import org.tsuzuki.reconciliation.StatementId;
import org.tsuzuki.reconciliation.StatementService;
import org.tsuzuki.reconciliation.Statements;
import org.tsuzuki.security.Role;

@SignedInAs(Role.OWNER)
@Import({Posting.class, Statements.class})
class ReconciliationScreensTest extends ScreenTest {

    private static final LocalDate DAY = LocalDate.of(2013, 5, 10);
    private static final String CSV = "Date,Amount,Description\n2013-05-11,3000,POVO\n2013-05-12,800,=PARKING\n";

    @Autowired
    private Posting posting;

    @Autowired
    private Statements statements;

    @Autowired
    private ReconciliationService service;

    @Autowired
    private StatementService imports;

    @Autowired
    private SignedIn signedIn;

    // The book is shared with other tests: each has a card of its own.
    private final Account card = AccountKind.AGENCY_CREDIT_CARD.account(UUID.randomUUID());

    @Test
    void a_file_is_read_as_its_headings_tell_imported_and_confirmed() {
        pay(3000);
        openAccount();
        assertThat(screen()).contains("No statement of this account yet");

        upload(CSV);
        assertThat(this.<Object>field("Day").getValue()).hasToString("Column[place=0, name=Date]");
        assertThat(this.<Boolean>field("Charges are above zero").getValue()).isTrue();
        assertThat(Drawn.rows("First rows").getFirst()).containsExactly("2013-05-11", "3000", "POVO");
        assertThat(screen()).contains("2 rows from 11 May 2013 to 12 May 2013: ¥0 in, ¥3,800 out.");
        press("Import");

        assertThat(address()).isEqualTo("ledger/reconciliation/statement");
        assertThat(screen()).contains("0 of 2 rows matched");
        assertThat(Drawn.rows("Proposed matches: 1").getFirst())
                .containsExactly("11 May 2013 POVO", "-¥3,000", "10 May 2013", "Carrier payment a test", "-¥3,000");
        assertThat(Drawn.rows("Left on the statement")).containsExactly(List.of("12 May 2013", "=PARKING", "-¥800"));
        press("Confirm all 1");

        assertThat(screen()).contains("1 of 2 rows matched").doesNotContain("Proposed matches");
        assertThat(Drawn.rows("Matched rows").getFirst()).startsWith("11 May 2013 POVO", "-¥3,000", "10 May 2013");
        openAccount();
        assertThat(Drawn.rows("Statements").getFirst()).startsWith("visa.csv", "11 May 2013 – 12 May 2013", "1 of 2");
    }

    @Test
    void a_date_that_could_be_two_is_asked_beside_its_field() {
        pay(3000);
        openAccount();

        upload("Date,Amount\n05/11/2013,3000\n");
        assertThat(problemOf("Order of the date"))
                .isEqualTo("“05/11/2013” could be two days. Choose whether the month or the day comes first.");
        this.<DayOrder>field("Order of the date").setValue(DayOrder.MONTH_FIRST);

        assertThat(problemOf("Order of the date")).isEmpty();
        assertThat(screen()).contains("1 row from 11 May 2013");
    }

    @Test
    void a_cell_that_is_no_amount_is_told_with_its_row_beside_the_column() {
        pay(3000);
        openAccount();

        upload("Date,Amount\n2013-05-11,3000\n2013-05-12,much\n");
        assertThat(problemOf("Amount"))
                .isEqualTo("Row 3 says “much”, which is no amount in yen. Choose another column, or correct the file.");
        press("Import");

        assertThat(imports.statements(card)).isEmpty();
        assertThat(address()).isEqualTo("ledger/reconciliation");
    }

    @Test
    void another_encoding_can_be_chosen() {
        pay(3000);
        openAccount();
        var japanese = "利用日,利用金額,利用先\n2013/05/11,3000,ポヴォ\n".getBytes(Charset.forName("windows-31j"));

        view().read(japanese, "visa.csv");
        assertThat(this.<FileEncoding>field("Encoding").getValue()).isEqualTo(FileEncoding.SHIFT_JIS);
        this.<FileEncoding>field("Encoding").setValue(FileEncoding.UTF_8);
        assertThat(problemOf("Encoding")).isEqualTo("Row 1 cannot be read in this encoding. Choose another one.");
        assertThat(find(Button.class).withText("Import").all()).isEmpty();
        this.<FileEncoding>field("Encoding").setValue(FileEncoding.SHIFT_JIS);

        assertThat(problemOf("Encoding")).isEmpty();
        assertThat(Drawn.rows("First rows").getFirst()).contains("ポヴォ");
    }

    @Test
    void a_file_that_is_no_text_asks_for_its_encoding() {
        pay(3000);
        openAccount();

        view().read(new byte[] {'D', 'a', 't', 'e', '\n', (byte) 0xFF, (byte) 0xFF, 'x'}, "visa.csv");

        assertThat(problemOf("Encoding"))
                .isEqualTo("The encoding of row 2 could not be determined. Choose the one the issuer uses.");
    }

    @Test
    void a_column_of_last_time_that_is_gone_is_named_beside_its_field() {
        pay(3000);
        statements.add(card, CSV);
        openAccount();

        upload("Date,Sum,Description\n2013-06-11,3000,POVO\n");

        assertThat(problemOf("Amount")).startsWith("Last time this was “Amount”; this file has no such column.");
    }

    @Test
    void an_empty_file_and_the_same_file_are_refused_in_words() {
        pay(3000);
        statements.add(card, CSV);
        openAccount();

        upload("");
        assertThat(screen()).contains("The file is empty.");
        upload(CSV);
        assertThat(screen()).contains("This file is here already as statement.csv, 11 May 2013 – 12 May 2013.");
    }

    @Test
    void what_is_left_is_matched_by_hand() {
        pay(2500);
        pay(600);
        var id = statements.add(card, "Date,Amount\n2013-05-20,3100\n");
        openSheet(id);

        follow(Drawn.link("Left on the statement", "20 May 2013"));
        assertThat(screen()).contains("Row 2 of the statement");
        var lines = lines();
        var all = lines.getListDataView().getItems().toList();
        lines.setValue(Set.of(all.getFirst()));
        press("Mark as matched");
        assertThat(lines.getErrorMessage()).contains("add up to -¥2,500, the row is -¥3,100");
        lines.setValue(Set.copyOf(all));
        assertThat(screen()).contains("Chosen -¥3,100 of -¥3,100, ¥0 left");
        press("Mark as matched");

        assertThat(screen()).contains("1 of 1 row matched");
        assertThat(Drawn.rows("Matched rows").getFirst()).contains("10 May 2013 2 entries");
    }

    @Test
    void older_lines_of_the_ledger_are_a_list_that_can_be_opened() {
        payOn(DAY.minusYears(2), 111);
        payOn(DAY.minusDays(90), 222);
        payOn(DAY.minusDays(30), 333);
        pay(3000);
        var id = statements.add(card, CSV);
        service.mark(id, service.sheet(id).proposals());
        openSheet(id);
        assertThat(Drawn.rows("Left in the ledger"))
                .extracting(List::getLast)
                .as("what is older is not read before somebody asks")
                .containsExactly("-¥333");

        var older = find(Details.class).single();
        assertThat(older.getSummaryText()).isEqualTo("Left in the ledger before 10 Mar 2013: -¥333");
        older.setOpened(true);

        assertThat(Drawn.rows("Left in the ledger before 10 Mar 2013: -¥333"))
                .extracting(row -> row.getFirst() + " " + row.getLast())
                .containsExactly("9 Feb 2013 -¥222", "10 May 2011 -¥111");
        assertThat(service.olderLines(id)).hasSize(2);
    }

    @Test
    void an_account_without_older_lines_has_no_list_of_them() {
        pay(3000);

        openSheet(statements.add(card, CSV));

        assertThat(find(Details.class).all()).isEmpty();
    }

    @Test
    void proposals_are_confirmed_one_by_one_and_a_match_is_undone() {
        pay(3000);
        pay(800);
        var id = statements.add(card, CSV);
        openSheet(id);

        follow(Drawn.link("Proposed matches: 2", "11 May 2013"));
        assertThat(lines().getValue()).hasSize(1);
        press("Mark as matched");
        assertThat(screen()).contains("Row 3 of the statement");
        press("Mark as matched");
        assertThat(screen()).contains("2 of 2 rows matched");

        follow(Drawn.link("Matched rows", "11 May 2013"));
        press("Undo match");
        assertThat(screen()).contains("1 of 2 rows matched");
    }

    @Test
    void the_balance_of_the_issuer_stands_beside_the_books() {
        pay(3000);
        var id = statements.add(card, CSV);
        service.mark(id, service.sheet(id).proposals());
        openSheet(id);
        assertThat(Drawn.rows("Balance on 12 May 2013").getLast().getFirst())
                .contains("Enter the closing balance to compare.");

        type("Closing balance", "three");
        press("Save");
        assertThat(problemOf("Closing balance")).startsWith("Enter the balance in whole yen");
        type("Closing balance", "3,800");
        press("Save");

        assertThat(Drawn.rows("Balance on 12 May 2013"))
                .containsExactly(
                        List.of("In the ledger", "3,000 Cr"),
                        List.of("Only on statements, not matched", "800 Cr"),
                        List.of("On the statement Difference -¥800", "3,800 Cr"));
    }

    @Test
    void a_statement_is_withdrawn_with_a_reason() {
        pay(3000);
        openSheet(statements.add(card, CSV));

        press("Withdraw statement");
        press("Withdraw");
        assertThat(imports.statements(card)).hasSize(1);
        type("Reason", "wrong card");
        press("Withdraw");

        assertThat(imports.statements(card)).isEmpty();
        assertThat(address()).isEqualTo("ledger/reconciliation");
    }

    @Test
    void what_left_the_bank_leads_to_the_transfer() {
        posting.post(
                DAY, BookEvent.DRAWER_MOVEMENT, debit(Account.MAIN_BANK, 1), credit(AccountKind.SAFE.account(), 1));
        openSheet(statements.add(Account.MAIN_BANK, "Date,Amount,Description\n2013-05-14,-34567,CARD BILL\n"));

        follow(Drawn.link("Left on the statement", "14 May 2013"));
        follow(find(Anchor.class).withText("Record transfer").single().getHref());

        assertThat(address()).isEqualTo("ledger/transfers");
        assertThat(textField("Amount (¥)").getValue()).isEqualTo("34567");
        assertThat(textField("Description").getValue()).isEqualTo("CARD BILL");
        assertThat(this.<LocalDate>field("Day").getValue()).isEqualTo(LocalDate.of(2013, 5, 14));
    }

    @Test
    void what_a_payment_method_says_that_it_paid_leads_to_the_payout() {
        var code = AccountKind.RECEIVABLE.account("CODE_" + UUID.randomUUID());
        posting.post(DAY, BookEvent.SALE, debit(code, 3300), credit(AccountKind.SERVICE_FEES.account(), 3300));
        var id = statements.add(code, "Date,Amount,Order ID\n2013-05-13,-3000,WX-7\n");
        openSheet(id);

        follow(Drawn.link("Left on the statement", "13 May 2013"));
        var payout = find(Anchor.class).withText("Record payout").single();
        follow(payout.getHref());

        assertThat(address()).isEqualTo("ledger/payouts");
        assertThat(textField("Gross amount").getValue()).isEqualTo("3000");
        assertThat(textField("Reference number").getValue()).isEqualTo("WX-7");
        assertThat(this.<LocalDate>field("Day in the bank").getValue()).isEqualTo(LocalDate.of(2013, 5, 13));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_both_sides_and_changes_nothing() {
        pay(3000);
        var id = statements.add(card, CSV);
        signedIn.as(Role.AUDITOR);

        openAccount();
        assertThat(find(Upload.class).all()).isEmpty();
        openSheet(id);

        assertThat(Drawn.rows("Proposed matches: 1")).hasSize(1);
        assertThat(Drawn.link("Proposed matches: 1", "11 May 2013")).isEmpty();
        assertThat(find(Button.class).withText("Confirm all 1").all()).isEmpty();
        assertThat(find(Button.class).withText("Withdraw statement").all()).isEmpty();
        assertThat(screen()).doesNotContain("Save");
    }

    @Test
    void it_stands_among_the_pages_of_the_ledger() {
        UI.getCurrent().navigate("ledger");

        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getText)
                .containsSubsequence("Journal", "Account names", "Reconciliation", "Payouts");
    }

    @Test
    void every_part_speaks_every_language() {
        pay(3000);
        var id = statements.add(card, CSV);
        imports.tellClosing(id, new Yen(3800));
        var words = Map.of(
                Locale.ENGLISH, List.of("Import statement", "Proposed matches: 1", "Left in the ledger"),
                Locale.JAPANESE, List.of("明細のインポート", "一致の候補：1件", "未照合の仕訳"),
                Locale.SIMPLIFIED_CHINESE, List.of("导入对账单", "建议匹配：1 笔", "账簿未核对"));
        words.forEach((locale, told) -> {
            UI.getCurrent().setLocale(locale);
            UI.getCurrent().navigate("help");
            openAccount();
            upload("Date,Amount\n2013-07-01,oops\n");
            assertThat(screen()).contains(told.getFirst()).doesNotContain("!");
            openSheet(id);
            assertThat(screen()).contains(told.subList(1, 3)).doesNotContain("!");
            follow("/ledger/reconciliation/statement?id=" + id + "&row=2");
            assertThat(screen()).doesNotContain("!");
        });
    }

    private void pay(long yen) {
        payOn(DAY, yen);
    }

    private void payOn(LocalDate day, long yen) {
        posting.post(
                day,
                BookEvent.CARRIER_PAYMENT,
                debit(AccountKind.HELD_FOR_CARRIER.account("povo2"), yen),
                credit(card, yen));
    }

    private void openAccount() {
        UI.getCurrent()
                .navigate(
                        "ledger/reconciliation",
                        QueryParameters.simple(Map.of("kind", card.kind().name(), "sub", card.sub())));
    }

    private void openSheet(StatementId id) {
        follow("/ledger/reconciliation/statement?id=" + id);
    }

    private void follow(String href) {
        var place = new Location(href.replaceFirst("^/", ""));
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }

    private void upload(String csv) {
        view().read(csv.getBytes(StandardCharsets.UTF_8), "visa.csv");
    }

    private ReconciliationView view() {
        return find(ReconciliationView.class).single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<BookSide> lines() {
        return find(MultiSelectComboBox.class).withLabel("Ledger entries").single();
    }
}
