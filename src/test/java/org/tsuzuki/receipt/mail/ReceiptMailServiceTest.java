package org.tsuzuki.receipt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.customer.EmailAddress;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.RefusingServer;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.DeliveryStatus;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.print.ReceiptPdf;
import org.tsuzuki.receipt.verification.VerificationCodes;
import org.tsuzuki.security.Role;

/** Mails go to a real SMTP server on this machine. */
@DeskTest
@Import(IssuedReceipts.class)
class ReceiptMailServiceTest {

    private static int branches;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private ReceiptMailService unset;

    @Autowired
    private VerificationCodes codes;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ReceiptContent receipt;

    @BeforeEach
    void begin() {
        server.start();
        receipt = issued.issue(issued.branch("M" + ++branches));
        signedIn.as(Role.CLERK);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void the_pdf_arrives_with_the_number_of_its_copy() throws Exception {
        receipts.recordPrint(receipt.number(), Medium.PAPER);

        mail("", false)
                .send(receipt, Language.JA, Addressee.read("つづき合同会社").orElseThrow(), Paper.A4, " Li@Example.com ");

        var message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("Li@example.com");
        assertThat(message.getSubject()).isEqualTo("【新宿旅行社 東京新宿店】領収書 " + receipt.number());
        var attached = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(attached.getContentType()).startsWith("application/pdf");
        try (var stream = attached.getInputStream();
                var document = Loader.loadPDF(stream.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            receipt.number().value(),
                            "再発行 2",
                            "つづき合同会社 御中",
                            codes.of(receipt).text());
        }
    }

    @Test
    void what_was_sent_is_listed_and_audited_without_the_address() {
        mail("", false).send(receipt, Language.EN, null, Paper.A4, "li.na@example.com");

        assertThat(receipts.handOuts(receipt.number())).singleElement().satisfies(handOut -> {
            assertThat(handOut.medium()).isEqualTo(Medium.MAIL);
            assertThat(handOut.isOriginal()).isTrue();
            assertThat(handOut.sentTo()).isEqualTo("l•••@example.com");
            assertThat(handOut.delivery()).isEqualTo(DeliveryStatus.SENT);
        });
        assertThat(published.actions()).contains("receipt.handedOut", "receipt.mailed");
        assertThat(published.changes().toString()).doesNotContain("li.na");
    }

    @Test
    void a_server_that_is_away_is_told_and_recorded() {
        var gone = mail("", false);
        server.stop();

        assertProblem(gone, "li@example.com", "problem.mail.unreachable", null);
        assertThat(receipts.handOuts(receipt.number())).singleElement().satisfies(handOut -> {
            assertThat(handOut.delivery()).isEqualTo(DeliveryStatus.FAILED);
            assertThat(handOut.problem()).isEqualTo("problem.mail.unreachable");
        });
        assertThat(receipts.recordPrint(receipt.number(), Medium.PAPER).isOriginal())
                .isTrue();
    }

    @Test
    void a_sign_in_that_is_refused_is_told() {
        server.getUserManager().setAuthRequired(true);
        server.setUser("desk@example.com", "desk", "right");

        assertProblem(mail("desk", false), "li@example.com", "problem.mail.signIn", null);
    }

    @Test
    void an_address_that_the_server_refuses_is_told_beside_the_field() throws Exception {
        try (var strict = new RefusingServer()) {
            var post =
                    new ReceiptMailer(new MailSettings("127.0.0.1", strict.port(), "", "", "desk@example.com", false));
            assertProblem(
                    new ReceiptMailService(receipts, new ReceiptPdf(), codes, post),
                    "nobody@example.com",
                    "problem.mail.refused",
                    "address");
        }
    }

    @Test
    void without_encryption_nothing_is_sent_unless_it_was_switched_off() {
        assertThatThrownBy(() -> mail("", true).send(receipt, Language.EN, null, Paper.A4, "li@example.com"))
                .isInstanceOf(ProblemException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused_before_anything_is_recorded() {
        assertProblem(mail("", false), "li at example", "problem.email.form", "address");
        assertThat(receipts.handOuts(receipt.number())).isEmpty();
    }

    @Test
    void nobody_hides_another_line_in_an_address() {
        assertThatThrownBy(() -> mail("", false)
                        .send(receipt, Language.EN, null, Paper.A4, "li@example.com\r\nBcc: all@example.com"))
                .isInstanceOf(ProblemException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_desk_without_a_mail_server_offers_none() {
        assertThat(unset.isOffered()).isFalse();
        assertProblem(unset, "li@example.com", "problem.mail.notSet", null);
    }

    @Test
    void an_auditor_sends_nothing() {
        signedIn.as(Role.AUDITOR);

        assertThatThrownBy(() -> unset.send(receipt, Language.EN, null, Paper.A4, "li@example.com"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_masked_address_can_be_recognised_but_not_written_to() {
        assertThat(ReceiptMailService.masked(new EmailAddress("li.na@example.com")))
                .isEqualTo("l•••@example.com");
        assertThat(ReceiptMailService.masked(new EmailAddress("a@" + "b".repeat(100) + ".com")))
                .hasSize(80);
    }

    private ReceiptMailService mail(String user, boolean tls) {
        var port = server.getSmtp().getPort();
        var post = new ReceiptMailer(new MailSettings("127.0.0.1", port, user, "wrong", "desk@example.com", tls));
        return new ReceiptMailService(receipts, new ReceiptPdf(), codes, post);
    }

    private void assertProblem(ReceiptMailService mail, String address, String key, @Nullable String field) {
        assertThatThrownBy(() -> mail.send(receipt, Language.EN, null, Paper.A4, address))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().key()).isEqualTo(key);
                    assertThat(Optional.ofNullable(refused.field())).isEqualTo(Optional.ofNullable(field));
                });
    }
}
