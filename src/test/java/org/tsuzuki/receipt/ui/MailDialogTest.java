package org.tsuzuki.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.desk.ui.DeskView;
import org.tsuzuki.receipt.HeldMailServer;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.DeliveryStatus;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** A desk whose settings name a mail server, which says nothing until the test lets it speak. */
@Import(IssuedReceipts.class)
class MailDialogTest extends ScreenTest {

    private static final HeldMailServer SERVER = new HeldMailServer();
    private static int branches;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private ReceiptService receipts;

    private ReceiptNumber number;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("tsuzuki.mail.host", () -> "127.0.0.1");
        settings.add("tsuzuki.mail.port", SERVER::port);
        settings.add("tsuzuki.mail.from", () -> "desk@example.com");
        settings.add("tsuzuki.mail.tls", () -> "false");
        settings.add("tsuzuki.mail.patience", () -> "60s");
    }

    @BeforeEach
    void openAReceipt() {
        SERVER.hush();
        number = issued.issue(issued.branch("W" + ++branches)).number();
        open();
    }

    @AfterAll
    static void close() throws IOException {
        SERVER.close();
    }

    @Test
    void the_address_is_checked_before_anything_is_sent() {
        press("Email receipt");
        assertThat(textField("Email address").getValue()).isEqualTo("guest@example.com");
        type("Email address", "guest");
        press("Send");

        assertThat(problemOf("Email address")).contains("Enter an email address");
        assertThat(receipts.handOuts(number)).isEmpty();
    }

    @Test
    void the_page_stays_usable_while_the_server_is_silent_and_then_tells_the_outcome() {
        send("li@example.com");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isTrue();
        assertThat(screen()).contains("Original", "l•••@example.com", "Sending…");
        press("Print");
        assertThat(receipts.handOuts(number)).extracting(Delivery::medium).containsExactly(Medium.MAIL, Medium.PAPER);
        assertThat(find(Button.class).withText("Sending…").single().isEnabled()).isFalse();

        SERVER.take();
        awaitOutcome();
        assertThat(toasts()).contains("Receipt " + number + " was sent to l•••@example.com");
        assertThat(find(Button.class).withText("Email receipt").single().isEnabled())
                .isTrue();
        assertThat(screen()).contains("Sent").doesNotContain("li@example.com", "Sending…");
    }

    @Test
    void a_second_press_sends_nothing() {
        press("Email receipt");
        type("Email address", "li@example.com");
        var send = find(Button.class).withText("Send").single();
        send.click();
        send.click();
        open();
        assertThat(find(Button.class).withText("Sending…").single().isEnabled()).isFalse();

        SERVER.take();
        awaitOutcome();
        assertThat(SERVER.calls()).isOne();
        assertThat(receipts.handOuts(number)).extracting(Delivery::delivery).containsExactly(DeliveryStatus.SENT);
        assertThat(screen()).contains("Email receipt", "Sent");
    }

    @Test
    void the_browser_asks_for_news_only_while_a_mail_is_under_way() {
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        send("li@example.com");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        open();

        SERVER.take();
        awaitOutcome();
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void a_mail_that_is_refused_is_explained_and_its_address_can_be_corrected() {
        send("nobody@example.com");

        SERVER.refuse();
        awaitOutcome();

        assertThat(screen())
                .contains("Receipt " + number + " to n•••@example.com: The email server does not accept", "Not sent");
        press("Email receipt");
        assertThat(textField("Email address").getValue()).isEqualTo("nobody@example.com");
        SERVER.hush();
        press("Send");
        assertThat(screen()).doesNotContain("Receipt " + number + " to");
        SERVER.take();
        awaitOutcome();
        assertThat(receipts.handOuts(number))
                .extracting(Delivery::delivery)
                .containsExactly(DeliveryStatus.FAILED, DeliveryStatus.SENT);
    }

    @Test
    void whoever_has_gone_on_is_told_where_they_are() {
        send("nobody@example.com");
        navigate("", DeskView.class);

        SERVER.refuse();
        awaitOutcome();
        assertThat(toasts()).contains("Receipt " + number + " to n•••@example.com: The email server does not accept");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat(receipts.handOuts(number)).extracting(Delivery::delivery).containsExactly(DeliveryStatus.FAILED);
    }

    @Test
    void the_outcome_is_recorded_although_the_tab_was_closed() {
        send("li@example.com");
        UI.getCurrent().close();
        roundTrip();

        SERVER.take();

        await(() -> receipts.handOuts(number).getFirst().delivery() == DeliveryStatus.SENT);
    }

    private void open() {
        navigate("receipts/" + number, ReceiptView.class);
    }

    private void send(String address) {
        press("Email receipt");
        type("Email address", address);
        press("Send");
    }

    private static void awaitOutcome() {
        await(() -> UI.getCurrent().getPollInterval() < 0);
    }

    /** Between two requests of a browser the session is free for the task's news. */
    private static void await(Callable<Boolean> reached) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> {
            VaadinSession.getCurrent().unlock();
            VaadinSession.getCurrent().lock();
            return reached.call();
        });
    }

    private String toasts() {
        return find(Notification.class).all().stream()
                .map(toast -> test(toast).getText())
                .collect(Collectors.joining("\n"));
    }
}
