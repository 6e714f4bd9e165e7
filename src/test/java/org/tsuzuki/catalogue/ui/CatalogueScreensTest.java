package org.tsuzuki.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.model.RetailLocation;
import org.tsuzuki.catalogue.model.Validity;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.security.Role;

@SignedInAs(Role.SUPERVISOR)
@TestPropertySource(properties = "tsuzuki.test.desk=catalogue")
@Sql(statements = {"delete from catalogue_row", "delete from channel_report"})
class CatalogueScreensTest extends ScreenTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private CatalogueSeeder stock;

    @BeforeEach
    void fill() {
        stock.fillIfEmpty();
    }

    @Test
    void X10_every_shelf_shows_its_rows_with_source_age_and_confidence() {
        for (var kind : List.of("carriers", "plans", "channels", "payment-methods", "acceptance", "help-cases")) {
            UI.getCurrent().navigate("catalogue/" + kind);
            assertThat(screen()).contains("Confidence").contains("Source").doesNotContain("!catalogue");
        }
        UI.getCurrent().navigate("catalogue/carriers");
        assertThat(screen()).contains("NTT docomo").contains("High").contains("21 Nov 2026", "undated");
    }

    @Test
    void the_list_tells_the_day_of_a_source_apart_from_the_day_of_reading_and_a_weak_source_from_a_good_one() {
        UI.getCurrent().navigate("catalogue/acceptance");

        type("Search this list", "au.CARD_AUTO_CHARGE");
        assertThat(screen()).contains("2 May 2025", "21 Nov 2026", "? Low");
        type("Search this list", "iijmio.CARD_AUTO_CHARGE");
        assertThat(screen()).contains("2025", "Medium").doesNotContain("? Medium", "undated");
        type("Search this list", "docomo.CARRIER_WEB");
        assertThat(screen()).contains("undated", "High");
    }

    @Test
    void every_row_of_every_shelf_opens_and_is_saved_as_it_is() {
        for (var kind : CatalogueKind.values()) {
            for (var entry : editing.entries(kind).stream().limit(4).toList()) {
                var before = editing.draft(kind, entry.id()).orElseThrow();
                UI.getCurrent().navigate("catalogue/" + kind.file() + "/" + entry.id());
                assertThat(screen()).doesNotContain("!catalogue", "!validity");

                press("Save");

                assertThat(editing.draft(kind, entry.id()).orElseThrow()).isEqualTo(before);
            }
        }
    }

    @Test
    void the_list_is_searched_by_names_of_any_language() {
        UI.getCurrent().navigate("catalogue/carriers");

        type("Search this list", "ドコモ");

        assertThat(screen()).contains("NTT docomo").doesNotContain("povo2");
    }

    @Test
    void a_carrier_is_added() {
        UI.getCurrent().navigate("catalogue/carriers/new");

        type("Id", "sora");
        name("Name", "Sora");
        choose("Kind", "TRAVEL_ESIM");
        type("Network", "docomo");
        choose("Status", "OPEN");
        chooseAll("Forms", "ESIM");
        chooseAll("Contracts", "PREPAID");
        chooseAll("Purposes", "DATA");
        chooseAll("Channels", "CARRIER_APP", "CARRIER_WEB");
        choose("Foreign payment cards", "YES");
        choose("Refund", "UNKNOWN");
        type("Only these amounts (yen)", "3000円 5000");
        provenance();
        press("Save");

        var carrier = catalogue.carrier("sora").orElseThrow();
        assertThat(carrier.channels()).containsExactly("CARRIER_APP", "CARRIER_WEB");
        assertThat(carrier.denominations()).containsExactly(new Yen(3000), new Yen(5000));
        assertThat(carrier.provenance().seen()).isEqualTo(TestClock.TODAY);
        assertThat(carrier.provenance().asOf()).isNull();
        assertThat(carrier.hotline()).isNull();
        assertThat(address()).isEqualTo("catalogue/carriers/sora");
    }

    @Test
    void a_plan_with_a_rule_is_added() {
        UI.getCurrent().navigate("catalogue/plans/new");

        type("Id", "povo-week");
        choose("Carrier", "povo2");
        name("Name", "Week");
        choose("Kind", "TOPPING");
        choose("Tax", "TAX10");
        press("Add: Price period");
        type("Price (yen)", "1,200");
        choose("Validity rule", "CALENDAR_DAYS_INCLUSIVE_JST");
        type("Days of validity", "7");
        chooseAll("Channels", "CARRIER_APP");
        choose("What is left afterwards", "LINE_STAYS");
        choose("Refund", "NO");
        provenance();
        press("Save");

        var plan = catalogue.plan("povo-week").orElseThrow();
        assertThat(plan.priceOn(TestClock.TODAY)).contains(new Yen(1200));
        assertThat(plan.validity()).isEqualTo(new Validity("CALENDAR_DAYS_INCLUSIVE_JST", Map.of("days", 7)));
    }

    @Test
    void C65_a_step_is_added_to_a_channel_and_moved() {
        UI.getCurrent().navigate("catalogue/channels/CARRIER_WEB");
        var before = catalogue.channel("CARRIER_WEB").orElseThrow().steps();

        press("Add: Step");
        type("Id", "smile", 1);
        name("Text", "Smile");
        this.<Boolean>field("Required").setValue(true);
        choose("Carrier", "povo2");
        var place = before.size() + 1;
        test(buttonCalled("Move up Step " + place)).click();
        press("Save");

        var after = catalogue.channel("CARRIER_WEB").orElseThrow().steps();
        assertThat(after).hasSize(place);
        assertThat(after.get(place - 2).text().en()).isEqualTo("Smile");
        assertThat(after.get(place - 2).carrierId()).isEqualTo("povo2");
    }

    @Test
    void X1_a_single_place_with_what_it_takes_is_added_to_a_channel() {
        UI.getCurrent().navigate("catalogue/channels/CARRIER_SHOP");

        press("Add: Place");
        type("Name", "docomo shop, west exit");
        lastRows("Accepted payment").setValue(Set.of("WECHAT_PAY"));
        this.<LocalDate>field("Last checked").setValue(TestClock.TODAY);
        press("Save");

        assertThat(catalogue.channel("CARRIER_SHOP").orElseThrow().places())
                .containsExactly(new RetailLocation(
                        "docomo shop, west exit", List.of(), List.of("WECHAT_PAY"), false, TestClock.TODAY));
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> lastRows(String label) {
        return find(MultiSelectComboBox.class).withLabel(label).all().getLast();
    }

    @Test
    void a_help_case_a_payment_method_and_a_promotion_are_added() {
        UI.getCurrent().navigate("catalogue/help-cases/new");
        type("Id", "no-signal");
        name("Title", "No signal");
        press("Add: Action");
        name("Action", "Restart the phone");
        provenance();
        press("Save");
        assertThat(catalogue.helpCase("no-signal").orElseThrow().act()).hasSize(1);

        UI.getCurrent().navigate("catalogue/payment-methods/new");
        type("Id", "SHELLS");
        name("Name", "Shells");
        choose("Kind", "CASH");
        provenance();
        press("Save");
        assertThat(catalogue.paymentMethod("SHELLS")).isPresent();

        UI.getCurrent().navigate("catalogue/promotions/new");
        type("Id", "spring");
        name("Name", "Spring");
        type("Percent off", "10");
        provenance();
        press("Save");
        assertThat(catalogue.promotions(TestClock.TODAY, "povo2", null, "CARRIER_APP"))
                .hasSize(1);
    }

    @Test
    void what_is_missing_is_explained_beside_its_field() {
        UI.getCurrent().navigate("catalogue/payment-methods/new");

        type("Id", "two words");
        press("Save");
        assertThat(problemOf("Id")).startsWith("An id has");
        type("Id", "SHELLS");
        press("Save");

        assertThat(problemOf("Name · 简体中文")).isEqualTo("Please fill this in.");
    }

    @Test
    void a_price_changes_ahead_of_time() {
        UI.getCurrent().navigate("catalogue/plans/povo-3-30");

        this.<LocalDate>field("New price from").setValue(LocalDate.of(2026, 12, 1));
        type("New price (yen)", "1100");
        press("Add the new price");

        assertThat(catalogue.plan("povo-3-30").orElseThrow().priceOn(LocalDate.of(2026, 12, 1)))
                .contains(new Yen(1100));
    }

    @Test
    void a_row_is_ended() {
        UI.getCurrent().navigate("catalogue/payment-methods/E_MONEY");

        press("End it");

        assertThat(catalogue.paymentMethod("E_MONEY").orElseThrow().provenance().validTo())
                .isEqualTo(TestClock.TODAY);
    }

    @Test
    void an_import_is_shown_before_it_is_stored() {
        var view = navigate(CatalogueImportView.class);

        view.read(
                yaml("promotions:\n- {id: spring, name: {zh: 春, ja: 春, en: Spring}, percent: 10,"
                        + " provenance: {source: us, asOf: 2026-11-20, confidence: HIGH}}\n"),
                "x.yaml");
        assertThat(screen()).contains("1 item would change").contains("Spring");
        assertThat(catalogue.promotions(TestClock.TODAY, "povo2", null, "")).isEmpty();
        press("Store these changes");

        assertThat(catalogue.promotions(TestClock.TODAY, "povo2", null, "")).hasSize(1);
    }

    @Test
    void a_wrong_file_is_explained() {
        var view = navigate(CatalogueImportView.class);

        view.read(yaml("promotions:\n- {id: spring, percent: 10}\n"), "x.yaml");

        assertThat(screen()).contains("promotions, item spring, field name: Please fill this in.");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void auditors_read_only() {
        UI.getCurrent().navigate("catalogue/carriers/povo2");

        assertThat(find(Button.class).withText("Save").all()).isEmpty();
        assertThat(this.<String>field("App").isReadOnly()).isTrue();
    }

    @Test
    void the_screens_speak_every_language() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.JAPANESE)) {
            UI.getCurrent().setLocale(locale);
            UI.getCurrent().navigate("help");
            UI.getCurrent().navigate("catalogue/plans/povo-3-30");
            assertThat(screen()).doesNotContain("!catalogue", "!validity", "!help");
        }
    }

    private void provenance() {
        type("Source", "https://example.com", Integer.MAX_VALUE);
        test(find(ComboBox.class).withLabel("Confidence").all().getLast()).selectItem("High");
    }

    private void name(String label, String english) {
        texts(label + " · 简体中文", english + "（中）");
        texts(label + " · 日本語", english + "（日）");
        texts(label + " · English", english);
    }

    /** The last field of a label: the one in the part that was added last. */
    private void texts(String label, String text) {
        test(find(TextArea.class).withLabel(label).all().getLast()).setValue(text);
    }

    private void type(String label, String text, int index) {
        var fields = find(TextField.class).withLabel(label).all();
        test(fields.get(Math.min(index, fields.size() - 1))).setValue(text);
    }

    private void choose(String label, String value) {
        this.<String>field(label).setValue(value);
    }

    private void chooseAll(String label, String... values) {
        HasValue<?, Set<String>> field = field(label);
        field.setValue(new LinkedHashSet<>(List.of(values)));
    }

    private Button buttonCalled(String name) {
        return find(Button.class).all().stream()
                .filter(button -> name.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] yaml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
