package org.tsuzuki.renewal.transactions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.YenField;
import org.tsuzuki.export.ui.ExportLink;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.TransactionFixtures;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;

@DeskTest
@SignedInAs(Role.AUDITOR)
@ViewPackages(classes = TransactionsView.class)
class TransactionsViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private StaffService staff;

    private final String channel = TransactionFixtures.channel();
    private TransactionFixtures renewals;

    @BeforeEach
    void prepare(@Autowired JdbcClient database) {
        renewals = new TransactionFixtures(database);
    }

    @Test
    void this_month_is_shown_until_other_days_are_chosen() {
        navigate(TransactionsView.class);

        assertThat(day("From").getValue()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(day("To").getValue()).isEqualTo(TestClock.TODAY);
    }

    @Test
    void a_row_says_who_what_how_and_whether_it_happened() {
        var receipt = renewals.store(row());

        open("channel", channel);

        var grid = test(grid());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(cells()).contains("20 Nov 2026 12:00", "Wang", "090-1234-5678", "Recharge 60 days", "Store voucher");
        assertThat(cells()).contains("¥3,300", "▲Pending", receipt);
        assertThat(totals()).isEqualTo("1 renewal · ¥3,300 taken");
    }

    @Test
    void a_field_narrows_the_list_and_the_address() {
        renewals.store(row());
        renewals.store(row().paidTo("docomo", "CASH"));
        open("channel", channel);
        assertThat(test(grid()).size()).isEqualTo(2);

        test(choice("Carrier")).selectItem(carrierName("docomo"));

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(totals()).startsWith("1 renewal");
        assertThat(address()).contains("carrier=docomo", "channel=" + channel, "from=2026-11-01");
    }

    @Test
    void an_amount_that_is_none_is_explained_and_what_is_one_narrows_list_and_address() {
        renewals.store(row().of(1000));
        renewals.store(row().of(5000));
        open("channel", channel);

        test(amount("Amount from")).setValue("a lot");

        assertThat(amount("Amount from").isInvalid()).isTrue();
        assertThat(amount("Amount from").getValue()).isEqualTo("a lot");
        assertThat(test(grid()).size()).isEqualTo(2);

        test(amount("Amount from")).setValue("5,000円");

        assertThat(amount("Amount from").isInvalid()).isFalse();
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(cells()).contains("¥5,300");
        assertThat(address()).contains("least=5000");
    }

    private YenField amount(String label) {
        return find(YenField.class).withLabel(label).single();
    }

    @Test
    void the_order_is_kept_in_the_address() {
        renewals.store(row().of(1000));
        renewals.store(row().of(5000));
        open("channel", channel);

        test(grid()).sortByColumn("total", SortDirection.DESCENDING);

        assertThat(address()).contains("sort=highest-first");
        assertThat(cells()).contains("¥5,300");
    }

    @Test
    void an_address_that_was_shared_shows_the_same_list() {
        renewals.store(row().of(1000).standing(MoneyState.REFUNDED, ResultState.FAILED));
        renewals.store(row().of(5000));

        UI.getCurrent()
                .navigate(
                        "transactions",
                        QueryParameters.fromString(
                                "from=&to=&result=failed&channel=" + channel + "&sort=lowest-first"));

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(cells()).contains("✕Failed, refunded", "¥1,300");
        assertThat(day("From").getValue()).isNull();
    }

    @Test
    void an_empty_list_says_what_to_do() {
        open("channel", channel);

        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(totals()).isEqualTo("No renewals · ¥0 taken");
        findButton().withText("Show all renewals").click();

        assertThat(choice("Channel").getValue()).isNull();
        assertThat(day("From").getValue()).isNull();
    }

    @Test
    void what_cannot_be_read_in_an_address_does_not_narrow() {
        var query = TransactionQuery.read(
                QueryParameters.fromString("from=yesterday&staff=me&result=great&sort=odd"), TestClock.TODAY);

        assertThat(query.filter().from()).isNull();
        assertThat(query.filter().staffId()).isNull();
        assertThat(query.filter().results()).isEmpty();
        assertThat(TransactionQuery.read(query.write(), TestClock.TODAY)).isEqualTo(query);
    }

    @Test
    void export_leads_to_the_exports_with_the_same_filter() {
        UI.getCurrent()
                .navigate(
                        TransactionsView.class,
                        QueryParameters.fromString(
                                "from=2026-11-01&to=2026-11-20&result=confirmed&sort=earliest-first"));

        var href = find(ExportLink.class).single().getHref();

        assertThat(href)
                .startsWith("/exports?data=transactions&")
                .contains("from=2026-11-01", "to=2026-11-20", "result=confirmed", "sort=earliest-first");
    }

    private TransactionFixtures.Row row() {
        return renewals.row(channel, staff.me(), TestClock.START);
    }

    private void open(String name, String value) {
        UI.getCurrent().navigate("transactions", QueryParameters.of(name, value));
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return find(Grid.class).single();
    }

    private String cells() {
        var grid = test(grid());
        var text = new StringBuilder();
        for (var column = 0;
                column
                        < grid().getColumns().stream()
                                .filter(Component::isVisible)
                                .count();
                column++) {
            text.append(grid.getCellText(0, column)).append('|');
        }
        return text.toString();
    }

    private DayField day(String label) {
        return find(DayField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<TransactionChoice> choice(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }

    private String carrierName(String id) {
        return choice("Carrier")
                .getListDataView()
                .getItems()
                .filter(carrier -> carrier.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String totals() {
        return find(Span.class).withClassName("transaction-totals").single().getText();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
