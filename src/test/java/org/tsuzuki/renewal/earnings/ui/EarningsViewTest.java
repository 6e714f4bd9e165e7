package org.tsuzuki.renewal.earnings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.Drawn;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.earnings.EarningsGrouping;
import org.tsuzuki.renewal.earnings.EarningsOrder;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.renewal.settlement.SettlementOrder;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;

@Import(Tills.class)
class EarningsViewTest extends ScreenTest {

    private static final String TABLE = "Earnings";
    private static final String PROFIT = "From margin to profit";

    @Autowired
    private CarrierSettlementService settlements;

    @Autowired
    private SettlementMethodService methods;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private SignedIn signedIn;

    private BranchDetails branch;
    private CardDetails card;
    private RecordedRenewal dear;

    @BeforeEach
    void one_renewal_was_dearer_than_its_price_and_another_is_open() {
        branch = tills.branch();
        signedIn.as(Role.OWNER);
        var visa = methods.add(SettlementMethod.card("Visa " + Invented.reference(), "1234", YearMonth.of(2030, 1)));
        tills.join(branch, Role.CLERK);
        card = counter.prepaid();
        dear = record();
        settlements.pay(
                dear.id(),
                SettlementOrder.of(UUID.randomUUID(), visa.id().value()).charging("4500", "the price went up"));
        card = counter.prepaid();
        record();
        signedIn.as(Role.OWNER);
    }

    @Test
    void margins_stand_by_carrier_with_their_total_and_lead_to_the_profit_of_the_ledger() {
        open("group", "CARRIER");

        assertThat(Drawn.rows(TABLE))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.subList(1, 6))
                        .containsExactly("2 1 provisional", "600", "1,500", "0", "-900 loss"));
        assertThat(Drawn.rows(TABLE)).extracting(List::getFirst).last().isEqualTo("Total");
        assertThat(Drawn.rows(PROFIT))
                .containsExactly(
                        List.of("Renewals before expected fees", "-900 loss"),
                        List.of("Profit in the ledger", "-900 loss"));
    }

    @Test
    void a_group_opens_its_renewals_and_a_renewal_its_page() {
        open("group", "CARRIER");
        follow(Drawn.link(TABLE, Drawn.rows(TABLE).getFirst().getFirst()));

        assertThat(screen()).contains("Carrier: ", "Show all groups");
        assertThat(Drawn.rows(TABLE)).hasSize(3);
        assertThat(Drawn.link(TABLE, dear.receiptNumber())).isEqualTo("/renewals/" + dear.id());
        follow(find(Anchor.class).withText("Show all groups").single().getHref());
        assertThat(Drawn.rows(TABLE)).hasSize(2);
    }

    @Test
    void a_day_opens_the_renewals_of_that_day() {
        open("group", "DAY");
        var day = Drawn.rows(TABLE).getFirst().getFirst();

        follow(Drawn.link(TABLE, day));

        assertThat(Drawn.rows(TABLE))
                .filteredOn(row -> row.getFirst().startsWith(dear.receiptNumber()))
                .singleElement()
                .satisfies(row -> assertThat(row.getLast()).isEqualTo("-1,200 loss"));
        assertThat(address("from")).isEqualTo(TestClock.TODAY.toString());
    }

    @Test
    void grouping_and_order_are_chosen_by_their_label_and_stand_in_the_address() {
        open("group", "CARRIER");

        this.<EarningsGrouping>field("Group by").setValue(EarningsGrouping.RENEWAL);
        this.<EarningsOrder>field("Sort by").setValue(EarningsOrder.WORST_FIRST);

        assertThat(address("group")).isEqualTo("RENEWAL");
        assertThat(address("sort")).isEqualTo("WORST_FIRST");
        assertThat(Drawn.rows(TABLE).getFirst().getFirst()).startsWith(dear.receiptNumber());
    }

    @Test
    void days_without_renewals_say_what_to_do() {
        open("from", "2001-01-01", "to", "2001-01-31");

        assertThat(Drawn.rows(TABLE)).isEmpty();
        assertThat(screen()).contains("Choose other days, or clear the branch.");
    }

    @Test
    void the_owner_finds_the_page_among_those_of_the_ledger_and_the_auditor_does_not() {
        UI.getCurrent().navigate("ledger");
        assertThat(find(RouterLink.class).withText("Earnings").all()).hasSize(1);

        signedIn.as(Role.AUDITOR);
        UI.getCurrent().navigate("ledger/trial-balance");
        assertThat(find(RouterLink.class).withText("Journal").all()).hasSize(1);
        assertThat(find(RouterLink.class).withText("Earnings").all()).isEmpty();
        UI.getCurrent().navigate("ledger/earnings");
        assertThat(Drawn.rows(TABLE)).isEmpty();
    }

    private RecordedRenewal record() {
        return counter.record(
                UUID.randomUUID(), card.id(), counter.voucher(card).withTendered(""));
    }

    private void open(String... parameters) {
        var all = new HashMap<>(Map.of("branch", branch.id().value().toString()));
        for (var place = 0; place < parameters.length; place += 2) {
            all.put(parameters[place], parameters[place + 1]);
        }
        UI.getCurrent().navigate("ledger/earnings", QueryParameters.simple(all));
    }

    /** Follows a link that is only data. */
    private void follow(String href) {
        var place = new Location(href.substring(1));
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }

    private String address(String parameter) {
        return UI.getCurrent()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(parameter)
                .orElse("");
    }
}
