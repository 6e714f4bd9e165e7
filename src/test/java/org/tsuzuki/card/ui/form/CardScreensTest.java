package org.tsuzuki.card.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.card.ui.CardView;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.ui.CustomerView;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

class CardScreensTest extends ScreenTest {

    private static final String SCAN = "Scan or paste any number";

    @Autowired
    private CardService cards;

    @Autowired
    private CustomerService customers;

    @Autowired
    private SignedIn signedIn;

    private CustomerId customer = CustomerId.next();

    @BeforeEach
    void openFile() {
        signedIn.as(Role.CLERK);
        customer = customers
                .create(CustomerDetails.draft("王小明", null, "Wang " + Invented.name()))
                .id();
    }

    @Test
    void an_activation_code_of_an_esim_is_recognised_and_kept_nowhere() {
        navigate("customers/" + customer + "/cards/new", CardFormView.class);
        type(SCAN, Invented.iccid());

        type(SCAN, "LPA:1$smdp.example.com$SECRET-MATCHING-ID");
        assertThat(problemOf(SCAN)).isEqualTo("This is an eSIM activation code; it is not kept with the SIM.");
        press("Save");

        assertThat(cards.ofCustomer(customer))
                .singleElement()
                .satisfies(card -> assertThat(card.toString()).doesNotContain("SECRET-MATCHING-ID"));
    }

    @Test
    void a_scanned_chip_fills_its_field_and_suggests_the_carrier() {
        var iccid = Invented.iccid();
        navigate("customers/" + customer + "/cards/new", CardFormView.class);

        type(SCAN, iccid);

        assertThat(textField("ICCID").getValue().replace(" ", "")).isEqualTo(iccid);
        assertThat(textField(SCAN).getValue()).isEmpty();
        assertThat(carrier().getValue().id()).isEqualTo("docomo");

        press("Save");

        assertThat(cards.ofCustomer(customer)).singleElement().satisfies(card -> {
            assertThat(card.carrierId()).isEqualTo("docomo");
            assertThat(address()).isEqualTo("cards/" + card.id());
        });
    }

    @Test
    void a_wrong_check_digit_blocks_and_is_explained_beside_the_field() {
        var iccid = Invented.iccid();
        var wrong = iccid.substring(0, 18) + (char) ('0' + (iccid.charAt(18) - '0' + 1) % 10);
        navigate("customers/" + customer + "/cards/new", CardFormView.class);

        type("ICCID", wrong);
        press("Save");

        assertThat(problemOf("ICCID")).isNotEmpty();
        assertThat(textField("ICCID").getValue()).isEqualTo(wrong);
        assertThat(cards.ofCustomer(customer)).isEmpty();
    }

    @Test
    void a_chip_without_its_check_digit_warns_and_does_not_block() {
        var iccid = Invented.iccid();
        navigate("customers/" + customer + "/cards/new", CardFormView.class);

        type("ICCID", iccid.substring(0, 18));

        assertThat(problemOf("ICCID")).isEmpty();
        assertThat(find(TextField.class).withLabel("ICCID").single().getHelperText())
                .contains(iccid);

        press("Save");

        assertThat(cards.ofCustomer(customer)).hasSize(1);
    }

    @Test
    void a_taken_number_names_the_customer_who_has_it() {
        var phone = Invented.phone();
        cards.create(draft(phone));
        navigate("customers/" + customer + "/cards/new", CardFormView.class);

        type("Phone number", phone);
        chooseCarrier("softbank");
        press("Save");

        assertThat(problemOf("Phone number"))
                .startsWith("This number belongs to C-")
                .endsWith("王小明.");
    }

    @Test
    void a_missing_carrier_is_explained_beside_its_field() {
        navigate("customers/" + customer + "/cards/new", CardFormView.class);

        press("Save");

        assertThat(problemOf("Carrier")).isEqualTo("Choose the carrier.");
    }

    @Test
    void clocks_are_kept_with_their_day() {
        navigate("customers/" + customer + "/cards/new", CardFormView.class);

        chooseCarrier("docomo");
        this.<LocalDate>field("Day (Japan time)").setValue(TestClock.TODAY.plusDays(9));
        press("Save");

        assertThat(cards.ofCustomer(customer).getFirst().keyDates())
                .isEqualTo(KeyDates.of(KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(9))));
    }

    @Test
    void the_page_shows_whose_it_is_and_every_clock_with_its_day_and_the_days_left() {
        var phone = Invented.phone();
        var card = cards.create(draft(
                        phone,
                        KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(2)),
                        KeyDate.of(KeyDateKind.RECEIVING, TestClock.TODAY.plusDays(330)),
                        KeyDate.of(KeyDateKind.RELEASE, TestClock.TODAY.plusDays(360)))
                .withPlan(null, new Yen(1240)));

        open(card.id());

        assertThat(screen()).contains("王小明", phone.replace("-", " "), "¥1,240", "Expiring soon · 2 days left");
        var line = find(OrderedList.class).single();
        assertThat(line.getChildren().map(item -> item.getElement().getTextRecursively()))
                .containsExactly(
                        "today20 Nov 2026",
                        "Data until22 Nov 20262 days left",
                        "Incoming until16 Oct 2027330 days left",
                        "Number lost on15 Nov 2027360 days left");
    }

    @Test
    void a_stale_form_says_who_changed_what() {
        var card = cards.create(draft(Invented.phone()));
        navigate("cards/" + card.id() + "/edit", CardFormView.class);
        signedIn.as(Role.OWNER);
        cards.change(card.withTexts("Haneda", "", ""));
        signedIn.as(Role.CLERK);

        type("Bought at", "Narita");
        press("Save");

        assertThat(screen())
                .contains("Test OWNER changed this")
                .contains("Bought at: now “Haneda”, you typed “Narita”");

        press("Take the latest version");

        assertThat(textField("Bought at").getValue()).isEqualTo("Haneda");
    }

    @Test
    void the_customers_page_lists_the_cards() {
        var phone = Invented.phone();
        cards.create(draft(phone, KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(40))));

        navigate("customers/" + customer, CustomerView.class);

        assertThat(screen()).contains(phone, "Active");
    }

    private void open(CardId card) {
        navigate("cards/" + card, CardView.class);
    }

    @Test
    void R06_the_card_page_has_the_help_cases_of_its_carrier() {
        var card = cards.create(draft(Invented.phone()));

        UI.getCurrent().navigate("cards/" + card.id());

        assertThat(screen())
                .contains("Troubleshooting", "Unclear what roaming costs")
                .doesNotContain("Smart Pit after day 10");
    }

    private void chooseCarrier(String id) {
        var carriers = carrier();
        carriers.setValue(carriers.getListDataView()
                .getItems()
                .filter(carrier -> carrier.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Carrier> carrier() {
        return find(ComboBox.class).withLabel("Carrier").single();
    }

    private CardDetails draft(String phone, KeyDate... keyDates) {
        return CardDetails.draft(
                customer,
                "softbank",
                KindFields.USUAL,
                new CardIdentifiers(PhoneNumber.parse(phone), null, null, null, null, null, null),
                new KeyDates(List.of(keyDates)));
    }
}
