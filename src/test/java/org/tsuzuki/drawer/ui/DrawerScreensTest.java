package org.tsuzuki.drawer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.drawer.CashCount;
import org.tsuzuki.drawer.CashPlace;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.OpeningFloat;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.drawer.closing.CloseApproval;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.drawer.closing.ZReportFilter;
import org.tsuzuki.drawer.closing.ZReportService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

@Import(Tills.class)
class DrawerScreensTest extends ScreenTest {

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private Book book;

    @Autowired
    private ZReportService reports;

    @Autowired
    private AgencyService agency;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Tills tills;

    private StaffDetails supervisor;

    @BeforeEach
    void myDrawerIsClosed() {
        supervisor = signedIn.as(Role.SUPERVISOR);
        signedIn.as(Role.CLERK);
        tills.closeMine();
    }

    @Test
    void a_drawer_is_opened_by_sum_and_what_is_wrong_stands_beside_the_field() {
        navigate("drawer", DrawerView.class);
        assertThat(screen()).contains("is closed");

        press("Open the drawer");
        assertThat(problemOf("Opening float")).isEqualTo("Enter the float; 0 when the drawer is empty.");
        type("Opening float", "many");
        press("Open the drawer");
        assertThat(problemOf("Opening float")).isNotEmpty();

        type("Opening float", "30,000");
        press("Open the drawer");

        assertThat(drawers.mine().orElseThrow().openingFloat()).isEqualTo(new Yen(30_000));
        assertThat(screen()).contains("Open since", "¥30,000", "No cash has moved yet");
    }

    @Test
    void a_slip_of_the_finger_is_refused_beside_its_field() {
        navigate("drawer", DrawerView.class);
        type("Opening float", "300000000");
        press("Open the drawer");
        assertThat(problemOf("Opening float")).startsWith("No more than ¥10,000,000");
        type("Opening float", "");
        type("¥10,000", "1001");
        press("Open the drawer");
        assertThat(problemOf("Opening float")).startsWith("No more than ¥10,000,000");
        type("¥10,000", "10001");
        press("Open the drawer");
        assertThat(problemOf("¥10,000")).isEqualTo("Enter a number of pieces from 0 to 10,000.");

        type("¥10,000", "1");
        press("Open the drawer");
        test(find(Button.class).withText("Pay in").all().getFirst()).click();
        type("Amount", "10000001");
        type("Reason", "more change");
        test(find(Button.class).withText("Pay in").all().getLast()).click();
        assertThat(problemOf("Amount")).startsWith("No more than ¥10,000,000");
    }

    @Test
    void a_float_counted_by_pieces_needs_no_sum() {
        navigate("drawer", DrawerView.class);

        type("¥10,000", "2");
        type("¥500", "１０");
        assertThat(textField("Opening float").getValue()).isEqualTo("25000");
        press("Open the drawer");

        assertThat(drawers.mine().orElseThrow().openingFloat()).isEqualTo(new Yen(25_000));
    }

    @Test
    void cash_is_paid_in_with_a_reason() {
        drawers.open(OpeningFloat.of(new Yen(1_000)));
        navigate("drawer", DrawerView.class);

        test(find(Button.class).withText("Pay in").all().getFirst()).click();
        type("Amount", "5000");
        test(find(Button.class).withText("Pay in").all().getLast()).click();
        assertThat(problemOf("Reason")).isEqualTo("Say why");
        type("Reason", "more change");
        test(find(Button.class).withText("Pay in").all().getLast()).click();

        assertThat(screen()).contains("more change", "+¥5,000");
    }

    @Test
    void cash_that_is_paid_out_says_where_it_goes() {
        drawers.open(OpeningFloat.of(new Yen(10_000)));
        var drawer = drawers.mine().orElseThrow().id().value();
        navigate("drawer", DrawerView.class);

        test(find(Button.class).withText("Pay out").all().getFirst()).click();
        var place = find(Select.class).withLabel("Goes to").single();
        assertThat(place.getValue()).isEqualTo(CashPlace.SAFE);
        test(place).selectItem("Bank account");
        type("Amount", "5000");
        type("Reason", "takings");
        test(find(Button.class).withText("Pay out").all().getLast()).click();

        assertThat(screen()).contains("takings", "-¥5,000");
        assertThat(AsSystem.call(() ->
                                book.entries(BookFilter.EVERYTHING.about(drawer.toString()), PageRequest.ofSize(1)))
                        .getFirst()
                        .lines())
                .contains(BookLine.debit(Account.MAIN_BANK, new Yen(5_000)));
    }

    @Test
    void a_clerk_counts_without_knowing_and_closes() {
        drawers.open(OpeningFloat.of(new Yen(12_345)));
        navigate("drawer", DrawerView.class);
        press("Count and close");
        assertThat(screen()).doesNotContain("Expected", "12,345");
        var done = find(Button.class).withText("That is all").single().getElement();
        assertThat(done.getAttribute("data-key"))
                .as("a key that ends the count")
                .isNull();

        press("That is all");
        assertThat(problemOf("¥10,000")).isEqualTo("Enter what you counted; 0 when the drawer is empty.");
        type("¥10,000", "1");
        type("¥1,000", "2");
        type("¥100", "x");
        press("That is all");
        assertThat(problemOf("¥100")).isEqualTo("Enter a number of pieces from 0 to 10,000.");
        type("¥100", "3");
        press("That is all");
        assertThat(screen()).contains("¥12,300", "¥12,345", "-¥45");
        press("Close");

        assertThat(address()).startsWith("drawer/z/");
        assertThat(screen()).contains("Z report", "Notes and coins", "¥10,000 × 1", "Nothing was taken");
        assertThat(drawers.mine()).isEmpty();
    }

    @Test
    void the_count_page_of_a_drawer_that_is_closed_leads_to_its_report() {
        drawers.open(OpeningFloat.of(Yen.ZERO));
        var drawer = drawers.mine().orElseThrow();
        closing.count(drawer.id(), new CashCount(Map.of()));
        var number = closing.close(drawer.id(), CloseApproval.NONE).value();

        navigate("drawer/" + drawer.id() + "/count", ZReportView.class);

        assertThat(address()).isEqualTo("drawer/z/" + number);
        assertThat(screen()).contains(number);
    }

    @Test
    void beyond_the_limit_a_supervisor_comes_over() {
        drawers.open(OpeningFloat.of(new Yen(10_000)));
        navigate("drawer", DrawerView.class);
        press("Count and close");
        type("¥5,000", "1");
        press("That is all");
        assertThat(screen()).contains("beyond the limit");
        test(find(Button.class).withText("Close").all().getFirst()).click();

        type("Reason", "a note is missing");
        type("Supervisor’s username", supervisor.login());
        test(find(PasswordField.class).single()).setValue("guessed");
        test(find(Button.class).withText("Close").all().getLast()).click();
        assertThat(find(PasswordField.class).single().getErrorMessage())
                .isEqualTo("The username or the password is wrong.");
        test(find(PasswordField.class).single()).setValue(Tills.PASSWORD);
        test(find(Button.class).withText("Close").all().getLast()).click();

        assertThat(screen()).contains("Approved by " + supervisor.name(), "a note is missing", "-¥5,000");
    }

    @Test
    void a_colleague_takes_the_drawer_over_with_their_password() {
        var me = signedIn.as(Role.CLERK);
        var colleague = tills.join(agency.branch(me.branch()), Role.CLERK);
        signedIn.as(Role.CLERK);
        drawers.open(OpeningFloat.of(new Yen(10_000)));
        navigate("drawer", DrawerView.class);
        press("Count and close");
        type("¥10,000", "1");
        press("That is all");
        press("Hand over");
        type("Colleague’s username", colleague.login());
        test(find(PasswordField.class).single()).setValue(Tills.PASSWORD);
        press("Take it over");

        assertThat(screen()).contains("Handed over to " + colleague.name());
        AsSystem.runAs(colleague, () -> {
            var taken = drawers.mine().orElseThrow();
            assertThat(taken.openingFloat()).isEqualTo(new Yen(10_000));
            closing.count(taken.id(), CashCount.fewest(new Yen(10_000)));
            closing.close(taken.id(), CloseApproval.NONE);
        });
    }

    @Test
    void foreign_notes_stand_beside_the_yen_from_the_drawer_to_the_report() {
        drawers.open(OpeningFloat.of(new Yen(30_000)));
        tills.sellForDollars();

        navigate("drawer", DrawerView.class);
        assertThat(screen()).contains("Foreign notes USD 40 (¥6,049 when taken)", "+¥3,300");
        press("Count and close");
        assertThat(screen()).contains("separately: USD 40 (¥6,049 when taken)").doesNotContain("27,251");
        type("¥10,000", "2");
        type("¥5,000", "1");
        type("¥1,000", "2");
        type("¥50", "5");
        type("¥1", "1");
        press("That is all");
        assertThat(screen()).contains("¥27,251", "separately: USD 40");
        press("Close");

        assertThat(screen()).contains("In foreign notes, at their worth -¥6,049", "Foreign notes USD 40 ¥6,049");
    }

    @Test
    void the_list_of_reports_says_what_stands_in_none() {
        navigate("drawer/z", ZReportListView.class);
        assertThat(screen()).doesNotContain("In no Z report");
        drawers.open(OpeningFloat.of(Yen.ZERO));
        var failed = tills.sell();
        tills.closeMine();
        tills.refund(failed, "CREDIT_CARD");

        UI.getCurrent().navigate(ZReportListView.class, QueryParameters.of("day", TestClock.TODAY.toString()));

        assertThat(screen()).contains("In no Z report", "1 non-cash payment or refund", "-¥3,300");
    }

    @Test
    void reports_are_listed_and_found_by_their_address() {
        drawers.open(OpeningFloat.of(Yen.ZERO));
        var drawer = drawers.mine().orElseThrow();
        closing.count(drawer.id(), new CashCount(Map.of()));
        var number = closing.close(drawer.id(), CloseApproval.NONE).value();

        navigate("drawer/z", ZReportListView.class);
        assertThat(screen()).contains(number);
        UI.getCurrent().navigate(ZReportListView.class, QueryParameters.of("day", "2001-01-01"));
        assertThat(screen()).contains("No Z report yet", "0 reports");
        navigate("drawer/z/" + number, ZReportView.class);
        assertThat(screen()).contains(number);
        assertThat(reports.count(ZReportFilter.ALL)).isPositive();
    }
}
