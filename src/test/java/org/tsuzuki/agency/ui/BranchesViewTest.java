package org.tsuzuki.agency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.GridCells;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.security.Role;

@DeskTest
@SignedInAs(Role.OWNER)
@ViewPackages(classes = BranchesView.class)
class BranchesViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private AgencyService agency;

    @Test
    void a_branch_is_added() {
        navigate(BranchesView.class);
        findButton().withText("Add a branch").click();
        findTextField().withLabel("Code").setValue("v1");
        findTextField().withLabel("Name").setValue("Ueno");
        findTextField().withLabel("Issuer name").setValue("Tsuzuki Travel");
        findButton().withText("Save").click();

        assertThat(agency.branches()).extracting(BranchDetails::code).contains("V1");
    }

    @Test
    void a_registration_number_of_a_wrong_form_is_explained_at_once() {
        open("V2");

        findTextField().withLabel("Invoice registration number").setValue("T123");

        assertThat(registration().getErrorMessage()).startsWith("A registration number is T and 13 digits");
    }

    @Test
    void a_doubtful_check_digit_is_said_and_accepted() {
        open("V3");

        findTextField().withLabel("Invoice registration number").setValue("T2180301018771");
        assertThat(registration().getHelperText()).contains("The check digit does not fit");
        findButton().withText("Save").click();

        assertThat(branch("V3").registrationNumber()).isEqualTo("T2180301018771");
    }

    @Test
    void a_stale_form_is_told_and_keeps_what_was_typed() {
        open("V4");
        findTextField().withLabel("Name").setValue("Mine");
        var read = branch("V4");
        agency.change(
                new BranchDetails(read.id(), read.version(), "V4", "Theirs", read.heading(), "", "", null, false));

        findButton().withText("Save").click();

        assertThat(find(FieldProblems.class).single().getText()).startsWith("Somebody else changed this");
        assertThat(find(TextField.class).withLabel("Name").single().getValue()).isEqualTo("Mine");
        assertThat(branch("V4").name()).isEqualTo("Theirs");
    }

    private void open(String code) {
        agency.add(BranchDetails.opening(code, "Ueno", "Tsuzuki Travel"));
        navigate(BranchesView.class);
        GridCells.press(find(Grid.class).single(), "Edit branch " + code);
    }

    private TextField registration() {
        return find(TextField.class).withLabel("Invoice registration number").single();
    }

    private BranchDetails branch(String code) {
        return agency.branches().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
