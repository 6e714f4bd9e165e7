package org.tsuzuki.base.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.base.ProblemException;

@ExtendWith(OutputCaptureExtension.class)
class UnexpectedErrorsTest extends ScreenTest {

    private static final Pattern ERROR_NUMBER = Pattern.compile("E-[2-9A-Z]{6}");

    @Test
    void a_page_that_cannot_be_shown_names_the_error_and_the_way_out(CapturedOutput log) {
        UI.getCurrent().navigate("test-broken");

        assertThat(screen())
                .contains("This page cannot be shown", "nothing is recorded twice", "Back to Home")
                .doesNotContain("the secret");
        assertThat(log.getAll()).contains(number(screen()) + " at test-broken", "the secret of the database");
    }

    @Test
    void what_fails_on_an_open_page_is_told_over_it(CapturedOutput log) {
        navigate(NotBroken.class);

        happens(new IllegalStateException("the secret of the database"));

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(screen()).contains("What you typed is still on the page").doesNotContain("the secret");
        assertThat(log.getAll()).contains(number(screen()) + " at test-works", "the secret of the database");
        press("Stay on this page");
        assertThat(address()).isEqualTo("test-works");
    }

    @Test
    void a_refusal_that_no_form_took_is_said_in_words() {
        navigate(NotBroken.class);

        happens(ProblemException.of("problem.card.unknown"));

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(find(Notification.class).all()).isNotEmpty();
    }

    private static void happens(Exception error) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(error));
    }

    private static String number(String text) {
        var number = ERROR_NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return number.group();
    }

    @Route("test-broken")
    @PermitAll
    static class Broken extends Div {
        Broken() {
            throw new IllegalStateException("the secret of the database");
        }
    }

    @Route("test-works")
    @PermitAll
    static class NotBroken extends Div {}
}
