package org.tsuzuki.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.ui.error.NotFoundPage;
import org.tsuzuki.base.ui.field.YenField;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.export.ui.ExportLink;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.register.RegisteredReceipt;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

@Import(IssuedReceipts.class)
class BooksViewTest extends ScreenTest {

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private CustomerService customers;

    @Test
    @SignedInAs(Role.AUDITOR)
    void every_branch_and_year_is_complete_or_names_what_is_missing() {
        var whole = issued.branch("B1");
        issued.issue(whole);
        issued.issue(whole);
        var torn = issued.branch("B2");
        issued.issue(torn);
        issued.issue(torn);
        database.update("delete from receipt where number = 'B2-2026-000001'");

        navigate("books", BooksView.class);

        assertThat(row("B1")).contains("2026", "1 to 2", "None missing");
        assertThat(row("B2")).contains("2026", "1 to 2", "1 missing", "B2-2026-000001");
        database.update("delete from receipt where number like 'B2-%'");
        database.update("delete from receipt_series where branch_code = 'B2'");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void receipts_are_found_by_amount_and_customer_and_the_address_and_the_export_keep_the_filter() {
        var branch = issued.branch("B3");
        var draft = issued.draft(branch, "LI NA");
        var sale = issued.issue(draft);
        var refund = issued.issueReturn(draft, sale);
        issued.issue(branch);
        issued.issue(issued.draftOfFamily(branch));
        navigate("books", BooksView.class);

        test(amount("Amount from")).setValue("nothing");
        assertThat(problemOf("Amount from")).isNotEmpty();
        test(amount("Amount from")).setValue("¥3,000");
        test(amount("Amount to")).setValue("3550");
        chooseCustomer(draft.customerId());

        assertThat(screen()).contains("2 receipts · -¥250");
        var grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(((RegisteredReceipt) test(grid).getRow(0)).number()).isEqualTo(refund.number());
        var query = UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString();
        assertThat(query).contains("least=3000", "most=3550", "customer=" + draft.customerId(), "from=2026-11-01");
        assertThat(find(ExportLink.class).single().getHref()).isEqualTo("/exports?data=receipts&" + query);
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void what_fits_nothing_says_so_and_shows_everything_when_pressed() {
        issued.issue(issued.branch("B4"));
        UI.getCurrent().navigate("books", QueryParameters.of("least", "999999999"));

        assertThat(screen()).contains("No receipts · ¥0", "No receipt fits.");
        press("Show all receipts");

        assertThat(screen()).doesNotContain("No receipt fits.");
        assertThat(amount("Amount from").getValue()).isEmpty();
    }

    private YenField amount(String label) {
        return find(YenField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private void chooseCustomer(UUID wanted) {
        var field = (ComboBox<CustomerSummary>)
                find(ComboBox.class).withLabel("Customer").single();
        var id = new CustomerId(wanted);
        var chosen = Objects.requireNonNull(
                AsSystem.call(() -> customers.summaries(List.of(id))).get(id));
        test(field).setFilter(chosen.number().toString());
        field.setValue(test(field).getSuggestionItems().getFirst());
    }

    @Test
    void a_clerk_does_not_check_the_books() {
        navigate("books", NotFoundPage.class);
    }

    private String row(String branch) {
        return find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.startsWith(branch))
                .findFirst()
                .orElseThrow();
    }
}
