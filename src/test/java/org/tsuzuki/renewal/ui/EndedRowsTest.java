package org.tsuzuki.renewal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDates;

/** What has ended in the catalogue, and what a supervisor has noted there, on the screens of the counter. */
@TestPropertySource(properties = "tsuzuki.test.desk=catalogue")
@Sql(statements = {"delete from catalogue_row", "delete from channel_report"})
class EndedRowsTest extends ScreenTest {

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private DraftService drafts;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private CardDetails card;

    @BeforeEach
    void aCard() {
        stock.fillIfEmpty();
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    private void end(CatalogueKind kind, String id) {
        signedIn.as(Role.SUPERVISOR);
        editing.end(kind, id, editing.draft(kind, id).orElseThrow().version(), TestClock.TODAY);
        clock.set(TestClock.TODAY.plusDays(1), LocalTime.NOON);
        signedIn.as(Role.CLERK);
    }

    @Test
    void a_carrier_that_has_ended_is_not_offered_for_a_new_card_and_stays_with_an_old_one() {
        end(CatalogueKind.CARRIER, "softbank-prepaid");

        UI.getCurrent().navigate("customers/" + card.customerId() + "/cards/new");
        assertThat(carriers()).isNotEmpty().doesNotContain("softbank-prepaid");

        UI.getCurrent().navigate("cards/" + card.id() + "/edit");
        assertThat(carriers()).contains("softbank-prepaid");
        assertThat(carrier().getValue().id()).isEqualTo("softbank-prepaid");

        UI.getCurrent().navigate("cards/" + card.id());
        assertThat(screen()).contains("SoftBank Prepaid");
    }

    @Test
    void a_payment_method_that_has_ended_is_not_offered_and_not_taken() {
        var povo = counter.povo();
        var form = counter.form(povo, "CARRIER_APP").withPayment("PAIDY");
        assertThat(quotes.quote(povo, form).problems()).doesNotContainKey("payment");

        end(CatalogueKind.PAYMENT_METHOD, "PAIDY");
        drafts.save(povo.id(), form);

        assertThat(quotes.quote(povo, form).problems()).containsKey("payment");
        UI.getCurrent().navigate("cards/" + povo.id() + "/renew");
        assertThat(payments()).contains("CREDIT_CARD").doesNotContain("PAIDY");
    }

    @Test
    void X1_noted_places_and_opening_hours_are_shown_at_the_counter_and_to_the_customer() {
        note(
                "CONBINI_TERMINAL_VOUCHER",
                Map.of(
                        "places",
                        List.of(Map.of(
                                "name",
                                "Lawson, west exit",
                                "accepted",
                                List.of("CASH"),
                                "askFirst",
                                false,
                                "checkedOn",
                                "2026-11-19"))));
        drafts.save(card.id(), counter.voucher(card));

        UI.getCurrent().navigate("cards/" + card.id() + "/renew");
        assertThat(screen()).contains("Known places", "Lawson, west exit: takes Cash (checked 19 Nov 2026)");

        UI.getCurrent().navigate("cards/" + card.id() + "/explain");
        assertThat(screen()).contains("Where you can go", "Lawson, west exit: takes Cash (checked 19 Nov 2026)");
    }

    @Test
    void hours_that_nobody_knows_are_called_unknown_until_they_are_noted() {
        var docomo = CardDetails.draft(
                card.customerId(),
                "docomo",
                new CardKind(SimForm.PHYSICAL, Contract.POSTPAID, Purpose.VOICE, Generation.G5),
                card.identifiers(),
                KeyDates.NONE);
        var shop = RenewalChoice.nothing().withChannel("CARRIER_SHOP");
        assertThat(quotes.quote(docomo, shop).goingThere().hours()).containsExactly(Problem.of("visit.hours.unknown"));

        var open = Map.of("from", "10:00", "until", "19:00");
        note("CARRIER_SHOP", Map.of("conditions", Map.of("openingHours", Map.of("FRIDAY", open, "SATURDAY", open))));

        assertThat(quotes.quote(docomo, shop).goingThere().hours())
                .map(line -> Messages.get(Language.EN, line))
                .containsExactly("Friday, Saturday: 10:00–19:00");
    }

    private void note(String channel, Map<String, Object> said) {
        signedIn.as(Role.SUPERVISOR);
        var draft = editing.draft(CatalogueKind.CHANNEL, channel).orElseThrow();
        var values = new HashMap<>(draft.values());
        values.putAll(said);
        editing.change(draft.saying(values));
        signedIn.as(Role.CLERK);
    }

    private List<String> carriers() {
        return carrier().getListDataView().getItems().map(Carrier::id).toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Carrier> carrier() {
        return find(ComboBox.class).withLabel("Carrier").single();
    }

    @SuppressWarnings("unchecked")
    private List<String> payments() {
        return ((Select<PaymentMethod>)
                        find(Select.class).withLabel("Payment method").single())
                .getListDataView()
                .getItems()
                .map(PaymentMethod::id)
                .toList();
    }
}
