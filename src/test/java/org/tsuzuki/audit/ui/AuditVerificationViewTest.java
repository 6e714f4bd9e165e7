package org.tsuzuki.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.Role;

@DeskTest
@SignedInAs(Role.AUDITOR)
@ViewPackages(classes = AuditView.class)
class AuditVerificationViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_check_tells_how_many_entries_fit() {
        open();

        press("Check now");

        await("entries fit");
    }

    @Test
    void a_text_that_is_no_checkpoint_is_told_beside_the_field() {
        open();
        var kept = find(TextArea.class).single();
        test(kept).setValue("hello");

        press("Check now");

        Awaitility.await().pollInSameThread().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> {
            roundTrip();
            assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("That is not a checkpoint");
        });
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
    }

    @Test
    void a_checkpoint_is_signed_shown_and_offered_in_three_ways() {
        open();

        press("Sign one now");

        assertThat(find(Pre.class).all())
                .first()
                .satisfies(note ->
                        assertThat(note.getText()).startsWith("tsuzuki/audit/").contains("\n\u2014 tsuzuki-"));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Save as file", "Send by email", "Save proof file", "Save verifier (Python)");
    }

    private void open() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(DomainChange.of("card.changed", "subject", "label")));
        UI.getCurrent().navigate("audit/verify");
    }

    private void press(String label) {
        findButton().withText(label).click();
    }

    private void await(String text) {
        Awaitility.await().pollInSameThread().atMost(8, TimeUnit.SECONDS).untilAsserted(() -> {
            roundTrip();
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anyMatch(told -> told.contains(text));
        });
    }
}
