package org.tsuzuki.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.GridCells;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

@DeskTest
@SignedInAs(Role.OWNER)
@ViewPackages(classes = StaffView.class)
class StaffViewTest extends SpringBrowserlessTest implements Locators {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private StaffService staff;

    @Autowired
    private InvitationService invitations;

    @Test
    void the_link_of_an_invitation_is_shown_and_works() {
        var login = invite("Wang Li");

        var link = find(TextField.class).withLabel("Invitation link").single().getValue();

        assertThat(link).startsWith("http://localhost:8080/invitation/");
        assertThat(find(Div.class).all())
                .as("where it works")
                .anyMatch(notice -> notice.getText().startsWith("This link works only on this computer."));
        assertThat(invitations.invited(link.substring(link.lastIndexOf('/') + 1)))
                .get()
                .returns(login, StaffDetails::login);
    }

    @Test
    void a_login_that_is_taken_is_explained_beside_its_field() {
        var login = invite("Wang Li");
        findButton().withText("Close").click();

        findButton().withText("Invite somebody").click();
        findTextField().withLabel("Name").setValue("Another");
        findTextField().withLabel("Username").setValue(login);
        findButton().withText("Create the link").click();

        assertThat(find(TextField.class).withLabel("Username").single().getErrorMessage())
                .isEqualTo("The username " + login + " is taken.");
        assertThat(find(TextField.class).withLabel("Name").single().getValue()).isEqualTo("Another");
    }

    @Test
    void somebody_is_disabled_after_a_question_and_enabled_again() {
        var login = invite("Chen " + NUMBER.incrementAndGet());
        findButton().withText("Close").click();
        var name = find(login).name();

        press("Disable: " + name);
        findConfirmDialog().confirm();
        assertThat(find(login).disabled()).isTrue();

        press("Enable: " + name);
        assertThat(find(login).disabled()).isFalse();
    }

    private void press(String ariaLabel) {
        GridCells.press(find(Grid.class).single(), ariaLabel);
    }

    private String invite(String name) {
        var login = "viewed" + NUMBER.incrementAndGet();
        navigate(StaffView.class);
        findButton().withText("Invite somebody").click();
        findTextField().withLabel("Name").setValue(name);
        findTextField().withLabel("Username").setValue(login);
        findButton().withText("Create the link").click();
        return login;
    }

    private StaffDetails find(String login) {
        return staff.staff().stream()
                .filter(found -> found.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
