package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

class OverrideDialogTest extends ScreenTest {

    private static final String OFFER = "Skip required steps";
    private static final String LOGIN = "Supervisor’s username";

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private StaffDetails supervisor;

    @BeforeEach
    void aStepIsMissing() {
        supervisor = signedIn.as(Role.SUPERVISOR);
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @Test
    void at_a_clerks_screen_a_supervisor_gives_reason_and_password() {
        open();
        press("Record");
        press(OFFER);
        type("Reason", "read back by phone");
        type(LOGIN, supervisor.login());
        test(find(PasswordField.class).single()).setValue("a long enough sentence");

        press("Approve");
        press("Yes, record");

        assertThat(renewals.history(card.id()))
                .singleElement()
                .satisfies(renewal -> assertThat(renewal.details().skipped()).isNotNull());
        assertThat(screen()).contains("Required steps skipped", supervisor.name() + " approved: read back by phone.");
    }

    @Test
    void a_wrong_password_is_explained_and_nothing_goes_on() {
        open();
        press("Record");
        press(OFFER);
        type("Reason", "read back by phone");
        type(LOGIN, supervisor.login());
        test(find(PasswordField.class).single()).setValue("guessed");

        press("Approve");

        var password = find(PasswordField.class).single();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).isEqualTo("The username or the password is wrong.");
        assertThat(password.getValue()).isEmpty();
        assertThat(screen()).doesNotContain("Yes, record");
    }

    @Test
    void without_a_reason_nobody_is_asked() {
        open();
        press("Record");
        press(OFFER);

        test(find(PasswordField.class).single()).setValue("a long enough sentence");

        press("Approve");

        assertThat(find(TextField.class).withLabel("Reason").single().getErrorMessage())
                .isEqualTo("Say why");
        assertThat(find(PasswordField.class).single().getValue())
                .as("a password never waits at somebody else's screen")
                .isEmpty();
    }

    @Test
    void a_supervisor_at_the_screen_gives_only_the_reason() {
        signedIn.as(Role.SUPERVISOR);
        open();
        press("Record");
        press(OFFER);
        assertThat(find(PasswordField.class).all()).isEmpty();
        type("Reason", "read back by phone");

        press("Approve");
        press("Yes, record");

        assertThat(renewals.history(card.id())).hasSize(1);
    }

    @Test
    void it_is_offered_only_when_nothing_else_is_missing() {
        drafts.save(card.id(), counter.voucher(card).withTick("readback", null).withPayment(null));
        navigate("cards/" + card.id() + "/renew", RenewView.class);

        press("Record");

        assertThat(find(Button.class).withText(OFFER).all()).isEmpty();
    }

    @Test
    void another_change_takes_the_word_back() {
        signedIn.as(Role.SUPERVISOR);
        open();
        press("Record");
        press(OFFER);
        type("Reason", "read back by phone");
        press("Approve");

        type("Service fee", "500");
        press("Record");

        assertThat(screen()).contains("not ticked yet").doesNotContain("Yes, record");
    }

    private void open() {
        drafts.save(card.id(), counter.voucher(card).withTick("readback", null));
        navigate("cards/" + card.id() + "/renew", RenewView.class);
    }
}
