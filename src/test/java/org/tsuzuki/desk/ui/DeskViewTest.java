package org.tsuzuki.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.error.NotFoundPage;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

class DeskViewTest extends ScreenTest {

    @Autowired
    private CustomerService customers;

    @Autowired
    private CardService cards;

    @Autowired
    private Counter counter;

    @Autowired
    private TestClock clock;

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private String phone = "";

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        phone = card.identifiers().shown();
    }

    @Test
    void without_a_search_it_shows_what_runs_out_and_what_is_open() {
        var recorded = counter.record(card);

        open("");

        assertThat(screen()).contains("Expires within three days", "My pending renewals", phone, "Pending");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("renewals/" + recorded.id());
    }

    @Test
    void whoever_was_served_leaves_what_is_due_though_the_result_is_still_to_be_seen() {
        var day = TestClock.TODAY.plusDays(45);
        clock.set(day, LocalTime.NOON);
        card = cards.change(card.withKind(
                card.carrierId(),
                card.planId(),
                card.kind(),
                card.identifiers(),
                KeyDates.of(KeyDate.of(KeyDateKind.DATA, day), KeyDate.of(KeyDateKind.CALLS, day))));
        open("");
        var address = "cards/" + card.id();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(address);

        var form = counter.voucher(card).withTendered("").settledBy(SettlementChoice.DIRECT);
        counter.record(UUID.randomUUID(), card.id(), form);

        open("");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain(address);
        assertThat(screen()).contains("served, pending");
    }

    @Test
    void somebody_who_waits_for_nothing_is_told_so() {
        signedIn.as(Role.AUDITOR);

        open("");

        assertThat(screen()).contains("No pending renewals");
    }

    @Test
    void who_answers_for_the_branch_is_told_that_a_balance_runs_low() {
        signedIn.as(Role.OWNER);
        var name = Invented.name();
        settlement.add(SettlementMethod.balance(name, Set.of("povo2"), new Yen(5_000)));
        var notice = name + ": ¥0 left, below ¥5,000. Top it up in time.";

        open("");
        assertThat(screen()).contains(notice);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("payment-methods");

        signedIn.as(Role.SUPERVISOR);
        open("");
        assertThat(screen()).contains(notice);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("payment-methods");

        signedIn.as(Role.CLERK);
        open("");
        assertThat(screen()).doesNotContain(notice);
    }

    @Test
    void the_first_hit_is_shown_beside_the_list_with_what_to_do() {
        open(phone);

        assertThat(screen()).contains("1 result", "Data until", "This SIM has not been renewed here yet");

        press("Renew");

        assertThat(address()).isEqualTo("cards/" + card.id() + "/renew");
    }

    @Test
    void enter_opens_the_first_hit_for_exactly_what_is_typed() {
        open("");

        desk().open(" " + phone + " ");

        assertThat(address()).isEqualTo("cards/" + card.id());
    }

    @Test
    void arrows_choose_another_hit_and_stop_at_the_ends() {
        var name = Invented.name();
        customers.create(CustomerDetails.draft(null, null, name));
        var second = customers.create(CustomerDetails.draft(null, null, name + "x"));
        open(name);

        desk().move(1);
        desk().move(1);
        desk().open(name);

        assertThat(address()).isEqualTo("customers/" + second.id());
    }

    @Test
    void a_search_without_a_hit_offers_a_new_customer() {
        open("zzzzqqqq");

        assertThat(screen()).contains("No results", "No match?", "New customer");
        desk().open("zzzzqqqq");
        assertThat(address()).isEmpty();
    }

    @Test
    void a_customer_without_a_card_is_found_too() {
        var name = Invented.name();
        customers.create(CustomerDetails.draft(null, null, name));

        open(name);

        assertThat(screen()).contains("no SIM yet", "This customer has no SIM yet");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void an_auditor_sees_neither_renew_nor_new_customer() {
        signedIn.as(Role.AUDITOR);

        open(phone);

        assertThat(screen()).contains("1 result", "Data until").doesNotContain("New customer");
        assertThat(find(Button.class).withText("Renew").all()).isEmpty();
    }

    @Test
    void a_hit_shows_what_of_it_fits_or_names_what_is_not_shown() {
        var iccid = Objects.requireNonNull(card.iccid()).value();
        var end = iccid.substring(iccid.length() - 5);
        var named = customers.create(CustomerDetails.draft("诸葛" + "孔明", null, null));

        open(phone.substring(phone.length() - 4));
        assertThat(screen()).doesNotContain("End of the line’s number");
        open(end);
        assertThat(screen()).contains("End of the ICCID … " + end);
        open("zhugekongming");
        assertThat(screen())
                .contains(named.number().toString(), "Reading or other spelling of the name: zhugekongming");
    }

    @Test
    void each_word_that_was_searched_for_is_marked() {
        var marked = new Marked("Jean-Pierre O’Brien · 090-1234-5678", "brien 5678 jeanpierre");

        assertThat(marked.getElement()
                        .getChildren()
                        .filter(element -> element.isTextNode() ? false : "mark".equals(element.getTag()))
                        .map(Element::getText))
                .containsExactly("Jean-Pierre", "Brien", "5678");
        assertThat(new Marked("王小明", "wang").isAny()).isFalse();
    }

    @Test
    void the_search_box_is_empty_once_a_hit_was_opened() {
        open("");
        box().setValue(phone);
        enter(phone);

        assertThat(address()).isEqualTo("cards/" + card.id());
        assertThat(box().getValue()).isEmpty();
    }

    @Test
    void the_search_box_keeps_what_the_desk_shows() {
        UI.getCurrent().navigate("cards/" + card.id());

        enter(phone);

        assertThat(address()).isEmpty();
        assertThat(box().getValue()).isEqualTo(phone);
        assertThat(screen()).contains("1 result");
    }

    @Test
    void the_search_box_works_on_the_page_of_an_address_that_leads_nowhere() {
        UI.getCurrent().navigate("nowhere/at/all");
        find(NotFoundPage.class).single();

        enter(phone);

        assertThat(screen()).contains("1 result");
    }

    @Test
    void the_search_box_works_on_the_page_of_an_error() {
        UI.getCurrent().navigate("renewals/" + UUID.randomUUID());
        find(NotFoundPage.class).single();

        enter(phone);
        enter(phone);

        assertThat(address()).isEqualTo("cards/" + card.id());
        assertThat(box().getValue()).isEmpty();
    }

    private TextField box() {
        return find(TextField.class)
                .withCondition(field -> field.hasClassName("search-box"))
                .single();
    }

    /** Presses Enter in the box with this text in it, as the browser tells of it. */
    private void enter(String typed) {
        var element = box().getElement();
        var listeners = element.getNode().getFeature(ElementListenerMap.class);
        var told = JacksonUtils.createObjectNode();
        listeners.getExpressions("keydown").stream()
                .filter(expression -> expression.contains("'Enter'"))
                .forEach(expression -> told.put(expression, true));
        told.put("element.value", typed);
        listeners.fireEvent(new DomEvent(element, "keydown", told));
    }

    private void open(String query) {
        UI.getCurrent().navigate("", query.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", query));
    }

    private DeskView desk() {
        return find(DeskView.class).single();
    }
}
