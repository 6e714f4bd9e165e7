package org.tsuzuki.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;

@DeskTest
@ViewPackages(classes = InvitationView.class)
class InvitationViewTest extends SpringBrowserlessTest implements Locators {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private StaffService staff;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private SignedIn signedIn;

    @Test
    void the_invited_person_is_greeted_and_chooses_a_password() {
        var secret = invite();
        navigate(InvitationView.class, secret);

        findPasswordField().withLabel("New password").setValue("a long enough sentence");
        findPasswordField().withLabel("Repeat the password").setValue("a long enough sentence");
        findButton().withText("Set the password").click();

        assertThat(invitations.invited(secret)).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void a_short_password_is_explained_beside_its_field() {
        navigate(InvitationView.class, invite());

        findPasswordField().withLabel("New password").setValue("short");
        findPasswordField().withLabel("Repeat the password").setValue("short");
        findButton().withText("Set the password").click();

        assertThat(find(PasswordField.class).withLabel("New password").single().getErrorMessage())
                .isEqualTo("A password has 10 to 128 characters.");
    }

    @Test
    void a_link_that_no_longer_works_says_what_to_do() {
        navigate(InvitationView.class, "used-long-ago");

        assertThat(find(H1.class).single().getText()).isEqualTo("This link no longer works");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    private String invite() {
        var branch = signedIn.as(Role.OWNER).branch();
        var secret = staff.invite(
                new NewStaff("invited" + NUMBER.incrementAndGet(), "Wang Li", Role.CLERK, branch, Language.EN));
        signedIn.nobody();
        return secret;
    }
}
