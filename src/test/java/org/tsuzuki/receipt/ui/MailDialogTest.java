package org.tsuzuki.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.receipt.document.IssuedReceipts;

/** A desk whose settings name a mail server. */
@Import(IssuedReceipts.class)
class MailDialogTest extends ScreenTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private IssuedReceipts issued;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("tsuzuki.mail.host", () -> "127.0.0.1");
        settings.add("tsuzuki.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("tsuzuki.mail.from", () -> "desk@example.com");
        settings.add("tsuzuki.mail.tls", () -> "false");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void the_address_is_checked_then_the_mail_goes_out_and_is_listed() throws Exception {
        var receipt = issued.issue(issued.branch("W1"));
        navigate("receipts/" + receipt.number(), ReceiptView.class);

        press("Send by mail");
        assertThat(textField("E-mail address").getValue()).isEqualTo("guest@example.com");
        type("E-mail address", "guest");
        press("Send");
        assertThat(problemOf("E-mail address")).contains("Enter an e-mail address");
        type("E-mail address", "li@example.com");
        press("Send");

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getSubject())
                .contains(receipt.number().value());
        assertThat(screen()).contains("l•••@example.com", "Sent", "Original").doesNotContain("li@example.com");

        press("Send by mail");
        SERVER.stop();
        press("Send");
        assertThat(screen()).contains("The mail server cannot be reached", "Not sent");
    }
}
