package org.tsuzuki.renewal.settlement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.settlement.CarrierRefundOrder;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.renewal.settlement.OpenSettlement;
import org.tsuzuki.renewal.settlement.RefundDestination;
import org.tsuzuki.renewal.settlement.SettlementFilter;
import org.tsuzuki.renewal.settlement.SettlementOrder;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;

class CarrierPaymentsViewTest extends ScreenTest implements Locators {

    @Autowired
    private CarrierSettlementService settlements;

    @Autowired
    private SettlementMethodService methods;

    @Autowired
    private ResultService results;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private RecordedRenewal recorded;
    private SettlementMethod visa;

    @BeforeEach
    void one_renewal_is_open() {
        signedIn.as(Role.OWNER);
        visa = methods.add(SettlementMethod.card("Card " + Invented.reference(), "4242", YearMonth.of(2030, 1)));
        signedIn.as(Role.CLERK);
        for (var open : settlements.open(SettlementFilter.ALL, PageRequest.ofSize(500))) {
            settlements.pay(
                    open.renewal().id(),
                    SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        }
        var card = counter.prepaid();
        recorded = counter.record(
                UUID.randomUUID(), card.id(), counter.voucher(card).withTendered(""));
    }

    @Test
    void what_is_open_is_paid_from_the_list_and_leaves_it() {
        UI.getCurrent().navigate("carrier-payments");
        assertThat(receipts()).containsExactly(recorded.receiptNumber());
        assertThat(screen()).contains("¥3,000");

        pay(recorded.receiptNumber());
        type("Order number", "A-1");
        press("Record payment");

        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        assertThat(settlements.of(recorded.id()))
                .singleElement()
                .satisfies(paid -> assertThat(paid.orderNumber()).isEqualTo("A-1"));
        assertThat(screen()).contains("Nothing is open with any carrier");
    }

    @Test
    void what_is_wrong_is_explained_beside_its_field_and_nothing_typed_is_lost() {
        UI.getCurrent().navigate("carrier-payments");
        pay(recorded.receiptNumber());

        type("Open amount to pay", "3001");
        press("Record payment");
        assertThat(problemOf("Open amount to pay"))
                .isEqualTo("Only ¥3,000 is held for the carrier. Enter that or less.");

        type("Open amount to pay", "3000");
        type("Amount charged (¥)", "2,940");
        press("Record payment");
        assertThat(problemOf("Reason for a difference"))
                .isEqualTo("The carrier charged ¥60 less than the open amount. Enter the reason.");
        assertThat(textField("Amount charged (¥)").getValue()).isEqualTo("2,940");

        type("Reason for a difference", "distributor's discount");
        press("Record payment");
        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
    }

    @Test
    void a_charge_that_looks_like_a_slip_waits_for_a_tick_and_another_amount_asks_again() {
        UI.getCurrent().navigate("carrier-payments");
        pay(recorded.receiptNumber());
        assertThat(meant()).isEmpty();
        type("Amount charged (¥)", "30,000");
        type("Reason for a difference", "price went up");
        press("Record payment");
        assertThat(meant().getFirst().getErrorMessage())
                .isEqualTo("¥30,000 is more than twice the open amount of ¥3,000. Check it, then tick that it"
                        + " is right.");
        meant().getFirst().setValue(true);
        type("Amount charged (¥)", "40,000");
        assertThat(meant()).isEmpty();
        press("Record payment");
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(3_000));

        meant().getFirst().setValue(true);
        press("Record payment");
        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
    }

    private List<Checkbox> meant() {
        return find(Checkbox.class).withLabel("Checked, the amount is right").all();
    }

    @Test
    void a_day_without_a_time_is_asked_for_again_and_not_taken_for_now() {
        UI.getCurrent().navigate("carrier-payments");
        pay(recorded.receiptNumber());
        var paidAt =
                find(DateTimePicker.class).withLabel("Paid at (Japan time)").single();
        var day = paidAt.getChildren()
                .filter(DatePicker.class::isInstance)
                .map(DatePicker.class::cast)
                .findFirst()
                .orElseThrow();
        day.setValue(TestClock.TODAY);

        for (var time = 0; time < 2; time++) {
            press("Record payment");
            assertThat(paidAt.getErrorMessage()).isEqualTo("Enter a day and a time, or leave both empty.");
            assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(3_000));
        }
        day.clear();
        press("Record payment");
        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
    }

    @Test
    void a_balance_that_does_not_reach_is_not_chosen_first_and_cannot_be_chosen() {
        signedIn.as(Role.OWNER);
        var name = "Distributor " + Invented.reference();
        var balance = methods.add(SettlementMethod.balance(name, Set.of("softbank-prepaid"), null));
        methods.topUp(new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(2_000)));
        signedIn.as(Role.CLERK);
        UI.getCurrent().navigate("carrier-payments");
        pay(recorded.receiptNumber());

        assertThat(balances()).containsEntry(name + ": only ¥2,000 left", false);
        type("Open amount to pay", "2000");
        assertThat(balances()).containsEntry(name + ": ¥2,000 left", true);
    }

    /** With what the open dialog pays, and whether that can be chosen. */
    @SuppressWarnings("unchecked")
    private Map<String, Boolean> balances() {
        Select<Object> select = find(Select.class).withLabel("Paid from").single();
        assertThat(select.getItemEnabledProvider().test(select.getValue())).isTrue();
        return select.getListDataView()
                .getItems()
                .collect(Collectors.toMap(
                        each -> select.getItemLabelGenerator().apply(each),
                        each -> select.getItemEnabledProvider().test(each),
                        (one, other) -> one));
    }

    @Test
    void the_renewal_itself_shows_how_its_carrier_was_paid_and_takes_a_failed_payment_back() {
        settlements.pay(
                recorded.id(), SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        UI.getCurrent().navigate("renewals/" + recorded.id());
        assertThat(screen()).contains("On behalf", visa.label());

        press("Payment not completed");
        type("Reason", "card declined");
        find(Button.class).withText("Payment not completed").all().getLast().click();

        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(3_000));
        assertThat(screen()).contains("card declined", "To pay ¥3,000");
    }

    @Test
    void what_the_carrier_keeps_is_recorded_from_the_list_and_leaves_it() {
        failAfterPaying();
        UI.getCurrent().navigate("carrier-payments", QueryParameters.of("back", "1"));
        assertThat(receipts()).containsExactly(recorded.receiptNumber());
        first().click();
        assertThat(find(Select.class)
                        .withLabel("Came back to")
                        .single()
                        .getListDataView()
                        .getItems()
                        .map(each -> CarrierRefundDialog.label((RefundDestination) each))
                        .toList())
                .containsExactly(visa.label(), "Bank account", "Nowhere (loss)");

        choose("Bank account");
        type("Amount", "3001");
        type("Reason", "the carrier gives a part back");
        press("Record");
        assertThat(problemOf("Amount")).isEqualTo("The carrier has to refund ¥3,000. Enter that or less.");
        type("Amount", "1,000");
        press("Record");
        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(-2_000));
        assertThat(screen()).contains("¥2,000");

        first().click();
        choose("Nowhere (loss)");
        press("Record");
        assertThat(problemOf("Reason")).isEqualTo("Say why");
        type("Reason", "it keeps the rest");
        press("Record");

        assertThat(settlements.held(recorded.id())).isEqualTo(Yen.ZERO);
        assertThat(screen()).contains("Nothing is open with any carrier");
    }

    @Test
    void the_renewal_shows_what_came_back_and_what_is_lost_and_takes_either_back() {
        failAfterPaying();
        UI.getCurrent().navigate("renewals/" + recorded.id());
        press("Refund or loss");
        choose("Nowhere (loss)");
        type("Reason", "it keeps all");
        find(Button.class).withText("Record").all().getLast().click();
        assertThat(screen())
                .contains("-¥3,000", "Nowhere (loss)", "it keeps all")
                .doesNotContain("To get back ¥3,000");

        press("Take back");
        type("Reason", "it paid after all");
        find(Button.class).withText("Take back").all().getLast().click();

        assertThat(settlements.held(recorded.id())).isEqualTo(new Yen(-3_000));
        assertThat(screen()).contains("To get back ¥3,000");
    }

    private void failAfterPaying() {
        for (var open : settlements.open(SettlementFilter.ALL.toGetBack(), PageRequest.ofSize(500))) {
            settlements.cameBack(
                    open.renewal().id(),
                    CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.LOST, "", "of another test"));
        }
        settlements.pay(
                recorded.id(), SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        results.fail(recorded.id(), "sold out");
    }

    @SuppressWarnings("unchecked")
    private void choose(String destination) {
        Select<RefundDestination> to =
                find(Select.class).withLabel("Came back to").single();
        to.setValue(to.getListDataView()
                .getItems()
                .filter(each -> CarrierRefundDialog.label(each).equals(destination))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void a_payment_that_was_taken_back_meanwhile_says_so_where_the_reason_was_typed() {
        settlements.pay(
                recorded.id(), SettlementOrder.of(UUID.randomUUID(), visa.id().value()));
        UI.getCurrent().navigate("renewals/" + recorded.id());
        press("Payment not completed");
        type("Reason", "card declined");
        settlements.takeBack(settlements.of(recorded.id()).getFirst().id(), UUID.randomUUID(), "sooner");

        find(Button.class).withText("Payment not completed").all().getLast().click();

        assertThat(textField("Reason").getValue()).isEqualTo("card declined");
        assertThat(find(FieldProblems.class).all())
                .extracting(FieldProblems::getText)
                .contains(Messages.get(Language.EN, "problem.settlement.takenBack"));
    }

    @Test
    void cash_that_paid_a_carrier_is_named_in_the_language_of_whoever_looks() {
        settlements.pay(recorded.id(), SettlementOrder.of(UUID.randomUUID(), null));

        UI.getCurrent().navigate("renewals/" + recorded.id());

        assertThat(screen()).contains("Cash from the drawer").doesNotContain("レジの現金");
    }

    @Test
    void a_key_pays_the_oldest_of_the_list() {
        UI.getCurrent().navigate("carrier-payments");

        assertThat(first().getElement().getAttribute("data-key")).isEqualTo("p");
        assertThat(first().getAriaLabel())
                .hasValueSatisfying(label -> assertThat(label).contains(recorded.receiptNumber()));
    }

    @SuppressWarnings("unchecked")
    private List<String> receipts() {
        Grid<OpenSettlement> list = find(Grid.class).single();
        return list.getGenericDataView()
                .getItems()
                .map(row -> row.renewal().receiptNumber())
                .toList();
    }

    private void pay(String receipt) {
        assertThat(receipts()).first().isEqualTo(receipt);
        first().click();
    }

    private Button first() {
        return (Button) test(find(Grid.class).single()).getCellComponent(0, 1);
    }
}
