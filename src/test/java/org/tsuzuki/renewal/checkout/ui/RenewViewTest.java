package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Offers;
import org.tsuzuki.desk.ui.DeskView;
import org.tsuzuki.renewal.TransactionFixtures;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;

class RenewViewTest extends ScreenTest {

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private Counter counter;

    @Autowired
    private Offers offers;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RenewalChoice form;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        form = counter.voucher(card);
    }

    @AfterEach
    void endOffers() {
        offers.removeAll();
    }

    @Test
    void what_is_wrong_is_explained_at_once_and_what_is_missing_after_record() {
        open(RenewalChoice.nothing().withChannel(Counter.VOUCHER));

        type("Amount", "12.5");

        assertThat(problemOf("Amount")).isEqualTo("Yen has no decimals; enter a whole amount.");
        assertThat(problemOf("Payment method")).isEmpty();
        assertThat(problemOf("Till receipt number")).isEmpty();
        assertThat(screen()).doesNotContain("not ticked yet");

        press("Record");

        assertThat(problemOf("Payment method")).isEqualTo("Choose how the customer pays.");
        assertThat(problemOf("Till receipt number")).isEqualTo("Please fill this in.");
        assertThat(screen()).contains("2 required steps are not ticked yet").doesNotContain("Yes, record");
        assertThat(textField("Amount").getValue()).isEqualTo("12.5");
    }

    @Test
    void what_the_carrier_says_about_paying_there_is_told_with_the_channel() {
        open(RenewalChoice.nothing().withChannel("CARRIER_WEB"));

        assertThat(screen()).contains("3-D Secure");
    }

    @Test
    void the_earlier_renewals_of_the_card_are_read_once(
            @Autowired JdbcClient database, @Autowired EntityManagerFactory factory) {
        var channel = TransactionFixtures.channel();
        new TransactionFixtures(database)
                .fill(channel, signedIn.as(Role.CLERK), 60, TestClock.START.minus(Duration.ofDays(30)));
        database.sql("update renewal set card_id = ? where channel_id = ?")
                .params(card.id().value(), channel)
                .update();
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        open(form);

        var read = statistics.getEntityStatistics("org.tsuzuki.renewal.Renewal").getLoadCount();
        statistics.setStatisticsEnabled(false);
        assertThat(read).isEqualTo(60);
    }

    @Test
    void a_book_in_place_of_a_reference_is_explained_beside_it_and_stays_on_the_page() {
        open(form);

        type("Till receipt number", "7".repeat(5_036));

        assertThat(problemOf("Till receipt number")).isEqualTo("At most 200 characters; this has 5,036.");
        assertThat(textField("Till receipt number").getValue()).hasSize(5_036);
        type("Cash received", "5000");
        assertThat(problemOf("Till receipt number")).isNotEmpty();
        type("Till receipt number", "1234");
        assertThat(problemOf("Till receipt number")).isEmpty();
        assertThat(drafts.find(card.id()).orElseThrow().choice().tendered()).isEqualTo("5000");
    }

    @Test
    void where_the_customer_pays_us_nothing_the_last_question_says_only_who_pays_the_carrier() {
        open(counter.form(card, "CARRIER_WEB")
                .settledBy(SettlementChoice.DIRECT)
                .withFee("0")
                .withTendered(""));

        press("Record");

        assertThat(screen())
                .contains("Yes, record", "Direct: the customer pays")
                .doesNotContain("→ Direct");
    }

    @Test
    void the_change_and_the_new_day_are_shown_before_anything_is_recorded() {
        open(form);

        type("Cash received", "5000");

        assertThat(screen())
                .contains("¥3,300")
                .contains("Change ¥1,700")
                .contains("Data until 21 Nov 2026 20 Jan 2027");
        assertThat(renewals.history(card.id())).isEmpty();
    }

    @Test
    void the_change_for_foreign_notes_is_shown_in_yen_and_what_is_no_money_is_refused_beside_its_field() {
        open(form);

        press("Foreign cash");
        assertThat(screen()).doesNotContain("Cash received");
        type("Currency", "JPY");
        type("Foreign amount", "40.005");
        type("Rate (yen for one)", "151.23");
        assertThat(problemOf("Currency")).isEqualTo("Yen are not foreign cash; go back to yen.");
        assertThat(problemOf("Foreign amount")).isEqualTo("At most 2 digits after the point.");
        type("Currency", "usd");
        type("Foreign amount", "40");

        assertThat(problemOf("Currency")).isEmpty();
        assertThat(problemOf("Foreign amount")).isEmpty();
        assertThat(screen()).contains("Change ¥2,749");
    }

    @Test
    void space_ticks_what_is_required_and_the_others_wait_for_a_key_of_their_own() {
        open(RenewalChoice.nothing().withChannel(Counter.VOUCHER));

        command("Tick the next required step");
        command("Tick the next required step");

        var required = steps().stream().filter(Checkbox::getValue).toList();
        assertThat(required).hasSize(2);
        assertThat(screen()).doesNotContain("Tick the next required step");

        command("Tick the others");

        assertThat(steps()).allMatch(Checkbox::getValue);
        assertThat(screen()).doesNotContain("Tick the others");
    }

    @Test
    void a_ticked_step_says_who_ticked_it_and_when() {
        open(form.withTick("readback", null));

        test(step("Read the number to be topped up")).click();

        assertThat(drafts.find(card.id()).orElseThrow().choice().ticks().get("readback"))
                .isNotNull()
                .satisfies(tick -> assertThat(tick.at()).isEqualTo(TestClock.START))
                .satisfies(tick -> assertThat(tick.by()).isEqualTo("Test CLERK"));
        assertThat(screen()).contains("12:00 Test CLERK");
    }

    @Test
    void the_last_question_repeats_the_end_of_the_number_and_the_total() {
        open(form);

        press("Record");

        var digits = card.identifiers().shown().replace("-", "");
        assertThat(screen()).contains("number ending " + digits.substring(6) + ", total ¥3,300?");
        assertThat(renewals.history(card.id())).isEmpty();

        press("Back");

        assertThat(screen()).doesNotContain("number ending");
    }

    @Test
    void it_is_recorded_once_and_leads_to_its_result() {
        open(form);
        press("Record");
        var yes = find(Button.class).withText("Yes, record").single();

        test(yes).click();
        yes.click();

        assertThat(renewals.history(card.id()))
                .singleElement()
                .satisfies(renewal -> assertThat(address()).isEqualTo("renewals/" + renewal.id()));
        assertThat(drafts.find(card.id())).isEmpty();
    }

    @Test
    void a_tab_that_comes_second_leads_to_the_same_result_and_leaves_no_draft() {
        open(form);
        var key = drafts.find(card.id()).orElseThrow().key();
        var first = counter.record(key, card.id(), form);
        type("Service fee", "500");

        press("Record");
        press("Yes, record");

        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(address()).isEqualTo("renewals/" + first.id());
        assertThat(drafts.find(card.id())).isEmpty();
    }

    @Test
    void a_change_takes_the_last_question_back() {
        open(form);
        press("Record");

        type("Service fee", "500");

        assertThat(screen()).doesNotContain("number ending").contains("¥3,500");
    }

    @Test
    void choosing_the_same_channel_again_loses_nothing() {
        open(form);

        test(chosenChannel()).click();

        assertThat(drafts.find(card.id()).orElseThrow().choice()).isEqualTo(form);
    }

    @Test
    void an_offer_that_has_ended_is_dropped() {
        offers.add("Ten off", 10, null, TestClock.TODAY);
        open(form.withPromotion("Ten off"));
        assertThat(screen()).contains("Discount -¥300");
        offers.removeAll();

        press("Record");

        assertThat(screen()).contains("total ¥3,300?").doesNotContain("Discount");
    }

    @Test
    void the_customer_pays_with_what_the_counter_takes_and_the_carrier_is_paid_by_us() {
        open(form);

        assertThat(choices("Payment method")).contains("Cash", "WeChat Pay").doesNotContain("Top-up code");
        assertThat(choices("Carrier payment"))
                .contains("On behalf: pay later", "On behalf: Cash from the drawer", "Direct: the customer pays");
    }

    @Test
    void what_the_customer_pays_to_the_carrier_is_no_part_of_the_total() {
        open(form.withTendered("").settledBy(SettlementChoice.DIRECT));

        assertThat(screen()).contains("Customer pays the carrier -¥3,000").contains("Total ¥300");
    }

    private List<String> choices(String label) {
        return choices(find(Select.class).withLabel(label).single());
    }

    private static <T> List<String> choices(Select<T> select) {
        return select.getListDataView()
                .getItems()
                .map(item -> select.getItemLabelGenerator().apply(item))
                .toList();
    }

    @Test
    void what_was_typed_is_there_after_a_reload() {
        open(form);
        type("Cash received", "4000");

        navigate("", DeskView.class);
        navigate("cards/" + card.id() + "/renew", RenewView.class);

        assertThat(textField("Cash received").getValue()).isEqualTo("4000");
    }

    @Test
    void an_auditor_cannot_open_the_page() {
        signedIn.as(Role.AUDITOR);

        UI.getCurrent().navigate("cards/" + card.id() + "/renew");

        assertThat(find(RenewView.class).all()).isEmpty();
    }

    private void open(RenewalChoice draft) {
        drafts.save(card.id(), draft);
        navigate("cards/" + card.id() + "/renew", RenewView.class);
    }

    /** What has no look of a button, with its key beside it. */
    private void command(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().startsWith(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<Checkbox> steps() {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getParent()
                        .filter(row -> row.getElement().getClassList().contains("step"))
                        .isPresent())
                .toList();
    }

    private Checkbox step(String start) {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tab_stops_at_the_chosen_channel_and_plan_and_passes_the_others() {
        open(form);

        assertThat(radios()).hasSizeGreaterThan(3);
        assertThat(radios().filter(radio -> radio.getTabIndex() == 0))
                .hasSize(2)
                .allMatch(radio -> "true".equals(radio.getElement().getAttribute("aria-checked")));
    }

    @Test
    void tab_stops_at_the_first_channel_where_none_is_chosen() {
        open(RenewalChoice.nothing());

        assertThat(radios().filter(radio -> radio.getTabIndex() == 0)).hasSize(2);
    }

    private Stream<NativeButton> radios() {
        return find(NativeButton.class).all().stream()
                .filter(button -> "radio".equals(button.getElement().getAttribute("role")));
    }

    private NativeButton chosenChannel() {
        return find(NativeButton.class).all().stream()
                .filter(option ->
                        option.hasClassName("on") && option.getElement().hasAttribute("data-key"))
                .findFirst()
                .orElseThrow();
    }
}
