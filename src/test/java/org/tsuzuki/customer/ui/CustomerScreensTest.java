package org.tsuzuki.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.security.Role;

class CustomerScreensTest extends ScreenTest {

    private static final String LATIN = "Name in Latin letters";
    private static final String CONTACT = "Number, address or account";

    @Autowired
    private CustomerService customers;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Test
    void a_new_file_is_stored_and_opened() {
        var name = Invented.name();
        var phone = Invented.phone();
        navigate("customers/new", CustomerFormView.class);

        type(LATIN, name);
        type(CONTACT, phone);
        press("Save");

        assertThat(screen()).contains(name).contains("+81 " + phone.substring(1));
        assertThat(address()).matches("customers/[0-9a-f-]{36}");
    }

    @Test
    void what_was_searched_for_in_vain_begins_the_file() {
        UI.getCurrent().navigate("customers/new", QueryParameters.of("name", "王小明"));

        assertThat(textField("Name in Han characters").getValue()).isEqualTo("王小明");
    }

    @Test
    void a_missing_name_is_explained_beside_its_field() {
        navigate("customers/new", CustomerFormView.class);

        press("Save");

        assertThat(problemOf("Name in Han characters")).isEqualTo("Enter at least one name.");
    }

    @Test
    void a_wrong_contact_is_explained_beside_it_and_nothing_is_lost() {
        navigate("customers/new", CustomerFormView.class);

        type(LATIN, "Keep Me");
        type(CONTACT, "12");
        press("Save");

        assertThat(problemOf(CONTACT)).isNotEmpty();
        assertThat(textField(LATIN).getValue()).isEqualTo("Keep Me");
        assertThat(address()).isEqualTo("customers/new");
    }

    @Test
    void a_likely_duplicate_is_shown_before_saving() {
        var known = customers.create(CustomerDetails.draft(null, null, Invented.name() + " Yi"));
        navigate("customers/new", CustomerFormView.class);

        type(LATIN, String.valueOf(known.latin()));
        press("Save");

        assertThat(screen()).contains("Looks like " + known.number()).contains("Open it");
        assertThat(address()).isEqualTo("customers/new");

        press("Save as a new customer");

        assertThat(address())
                .matches("customers/[0-9a-f-]{36}")
                .doesNotContain(known.id().toString());
        assertThat(customers.likelyDuplicates(CustomerDetails.draft(null, null, known.latin())))
                .hasSize(2);
    }

    @Test
    void a_stale_form_says_who_changed_what_and_can_still_be_saved() {
        var known = customers.create(CustomerDetails.draft(null, null, Invented.name()));
        navigate("customers/" + known.id() + "/edit", CustomerFormView.class);
        clock.advance(Duration.ofMinutes(3));
        signedIn.as(Role.SUPERVISOR);
        customers.change(known.withNote("pays in cash"));
        signedIn.as(Role.CLERK);

        find(TextArea.class).withLabel("Note").single().setValue("pays by card");
        press("Save");

        assertThat(screen())
                .contains("Test SUPERVISOR changed this at 20 Nov 2026 12:03")
                .contains("Note: now “pays in cash”, you typed “pays by card”");

        press("Save what I typed");

        assertThat(customers.find(known.id()).orElseThrow().note()).isEqualTo("pays by card");
    }

    @Test
    void the_lines_of_a_passport_fill_the_latin_name() {
        navigate("customers/new", CustomerFormView.class);

        find(TextArea.class)
                .withLabel("Passport lines (scan or paste)")
                .single()
                .setValue("""
                        P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                        L898902C36UTO7408122F1204159ZE184226B<<<<<10
                        """);

        assertThat(textField(LATIN).getValue()).isEqualTo("ERIKSSON ANNA MARIA");
        assertThat(screen()).doesNotContain("L898902C3");
    }

    @Test
    void the_list_shows_the_newest_first_and_filters() {
        var name = Invented.name();
        var first = customers.create(CustomerDetails.draft(null, null, name + " A"));
        var second = customers.create(CustomerDetails.draft(null, null, name + " B"));
        navigate(CustomersView.class);

        type("Filter customers", name);

        @SuppressWarnings("unchecked")
        Grid<CustomerSummary> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getRow(0).id()).isEqualTo(second.id());
        assertThat(test(grid).getRow(1).id()).isEqualTo(first.id());
    }

    @Test
    void the_page_shows_the_file() {
        var known = customers.create(CustomerDetails.draft("王小明", null, "Wang " + Invented.name())
                .withContacts(List.of(new Contact(ContactKind.WECHAT, "wx_77")))
                .withLanguages(List.of("zh"))
                .withTravel(null, TestClock.TODAY.plusDays(12)));

        navigate("customers/" + known.id(), CustomerView.class);

        assertThat(screen())
                .contains("王小明", String.valueOf(known.latin()).toUpperCase(Locale.ROOT))
                .contains(known.number().toString(), "wx_77", "Chinese", "2 Dec 2026");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void an_auditor_sees_no_way_to_change_a_file() {
        navigate(CustomersView.class);

        assertThat(screen()).doesNotContain("New customer");
    }

    @Test
    void languages_are_named_in_the_readers_language() {
        navigate("customers/new", CustomerFormView.class);

        @SuppressWarnings("unchecked")
        MultiSelectComboBox<String> languages =
                find(MultiSelectComboBox.class).withLabel("Languages").single();

        assertThat(languages.getItemLabelGenerator().apply("ja")).isEqualTo("Japanese");
    }
}
