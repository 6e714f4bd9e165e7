package org.tsuzuki.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsuzuki.EmptyDesk;
import org.tsuzuki.security.PrintedCode;
import org.tsuzuki.security.SetUpService;

@EmptyDesk
@ViewPackages(classes = SetUpView.class)
class SetUpViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SetUpService setUp;

    @Autowired
    private ApplicationContext desk;

    @Test
    void an_empty_desk_leads_from_sign_in_to_set_up() {
        navigate("sign-in", SetUpView.class);

        assertThat(findTextField().withLabel("One-time code").exists()).isTrue();
    }

    @Test
    void filled_in_rightly_it_creates_the_owner_and_leads_to_sign_in() {
        navigate(SetUpView.class);
        fill(PrintedCode.of(desk), "a sentence that nobody guesses", "a sentence that nobody guesses");

        findButton().withText("Set up").click();

        assertThat(setUp.isNeeded()).isFalse();
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void a_wrong_code_is_explained_beside_its_field_and_nothing_typed_is_lost() {
        PrintedCode.of(desk);
        navigate(SetUpView.class);
        fill("0000", "a sentence that nobody guesses", "a sentence that nobody guesses");

        findButton().withText("Set up").click();

        var code = find(TextField.class).withLabel("One-time code").single();
        assertThat(code.getErrorMessage()).startsWith("The one-time code is wrong");
        assertThat(code.isInvalid()).isTrue();
        assertThat(find(TextField.class).withLabel("Branch name").single().getValue())
                .isEqualTo("Shinjuku");
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void two_different_passwords_are_explained_beside_the_second() {
        navigate(SetUpView.class);
        fill(PrintedCode.of(desk), "a sentence that nobody guesses", "another");

        findButton().withText("Set up").click();

        assertThat(find(PasswordField.class)
                        .withLabel("Repeat the password")
                        .single()
                        .getErrorMessage())
                .isEqualTo("The two passwords differ.");
    }

    @Test
    void an_empty_heading_is_explained_beside_it() {
        navigate(SetUpView.class);
        fill(PrintedCode.of(desk), "a sentence that nobody guesses", "a sentence that nobody guesses");
        findTextField().withLabel("Issuer name").setValue(" ");

        findButton().withText("Set up").click();

        assertThat(find(TextField.class).withLabel("Issuer name").single().getErrorMessage())
                .isEqualTo("Please fill this in.");
    }

    private void fill(String code, String password, String repeat) {
        findTextField().withLabel("One-time code").setValue(code);
        findTextField().withLabel("Name").setValue("The Boss");
        findTextField().withLabel("Username").setValue("boss");
        findPasswordField().withLabel("New password").setValue(password);
        findPasswordField().withLabel("Repeat the password").setValue(repeat);
        findTextField().withLabel("Branch code").setValue("SJ");
        findTextField().withLabel("Branch name").setValue("Shinjuku");
        findTextField().withLabel("Issuer name").setValue("Tsuzuki Travel");
    }
}
