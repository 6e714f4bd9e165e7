package org.tsuzuki.receipt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.customer.EmailAddress;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.HeldMailServer;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.DeliveryStatus;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.print.ReceiptLanguages;
import org.tsuzuki.receipt.print.ReceiptPdf;
import org.tsuzuki.receipt.verification.VerificationCodes;
import org.tsuzuki.security.Role;

/** Mails go to a real SMTP server on this machine. */
@DeskTest
@Import(IssuedReceipts.class)
class ReceiptMailServiceTest {

    private static final ReceiptLanguages ENGLISH = ReceiptLanguages.of(CustomerLanguage.EN);

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

    @Autowired
    private AuditService audit;

    private final MailQueue queue = new MailQueue();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ReceiptContent receipt;

    @BeforeEach
    void begin() {
        server.start();
        queue.start();
        receipt = issued.issue(issued.branch("M" + ++branches));
        signedIn.as(Role.CLERK);
    }

    @AfterEach
    void end() {
        queue.stop();
        server.stop();
    }

    @Test
    void the_pdf_arrives_with_the_number_of_its_copy() throws Exception {
        receipts.recordPrint(receipt.number(), Medium.PAPER);

        mail("", false)
                .send(
                        receipt,
                        ReceiptLanguages.of(CustomerLanguage.JA),
                        Addressee.read("つづき合同会社").orElseThrow(),
                        Paper.A4,
                        " Li@Example.com ")
                .join();

        var message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("Li@example.com");
        assertThat(message.getSubject()).isEqualTo("【新宿旅行社 東京新宿店】領収書送付のご案内（" + receipt.number() + "）");
        var attached = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(attached.getContentType()).startsWith("application/pdf");
        try (var stream = attached.getInputStream();
                var document = Loader.loadPDF(stream.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            receipt.number().value(),
                            "再発行2",
                            "つづき合同会社 御中",
                            codes.of(receipt).text());
        }
    }

    @Test
    void what_was_sent_is_listed_and_audited_without_the_address() {
        var outcome = mail("", false)
                .send(receipt, ENGLISH, null, Paper.A4, "li.na@example.com")
                .join();

        assertThat(receipts.handOuts(receipt.number())).singleElement().satisfies(handOut -> {
            assertThat(handOut.medium()).isEqualTo(Medium.MAIL);
            assertThat(handOut.isOriginal()).isTrue();
            assertThat(handOut.sentTo()).isEqualTo("l•••@example.com");
            assertThat(handOut.delivery()).isEqualTo(DeliveryStatus.SENT);
            assertThat(handOut).isEqualTo(outcome);
        });
        assertThat(published.actions()).contains("receipt.handedOut", "receipt.mailed");
        assertThat(published.changes().toString()).doesNotContain("li.na");
    }

    @Test
    void a_server_that_is_away_is_told_and_recorded() {
        var gone = mail("", false);
        server.stop();

        assertNotSent(gone, "li@example.com", "problem.mail.unreachable");
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

        assertNotSent(mail("desk", false), "li@example.com", "problem.mail.signIn");
    }

    @Test
    void an_address_that_the_server_refuses_is_told() throws Exception {
        try (var strict = new HeldMailServer()) {
            strict.refuse();
            assertNotSent(mail(strict), "nobody@example.com", "problem.mail.refused");
        }
    }

    @Test
    void without_encryption_nothing_is_sent_unless_it_was_switched_off() {
        assertNotSent(mail("", true), "li@example.com", "problem.mail.failed");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoever_sends_goes_on_and_prints_while_the_server_is_silent() throws Exception {
        try (var silent = new HeldMailServer()) {
            var outcome = mail(silent).send(receipt, ENGLISH, null, Paper.A4, "li@example.com");

            var printed = receipts.recordPrint(receipt.number(), Medium.PAPER);

            assertThat(outcome).isNotDone();
            assertThat(printed.copy()).isEqualTo(2);
            silent.take();
            assertThat(outcome.join().delivery()).isEqualTo(DeliveryStatus.SENT);
        }
    }

    @Test
    void no_two_papers_bear_one_number_when_a_mail_fails_after_a_copy_was_printed() throws Exception {
        try (var silent = new HeldMailServer()) {
            var original = mail(silent).send(receipt, ENGLISH, null, Paper.A4, "nobody@example.com");
            receipts.recordPrint(receipt.number(), Medium.PAPER);
            silent.refuse();
            original.join();

            receipts.recordPrint(receipt.number(), Medium.PAPER);
            receipts.recordPrint(receipt.number(), Medium.PAPER);
        }

        assertThat(receipts.handOuts(receipt.number()))
                .filteredOn(handOut -> handOut.delivery() == DeliveryStatus.HANDED_OVER)
                .extracting(Delivery::copy)
                .containsExactly(2, 1, 3);
    }

    @Test
    void a_receipt_goes_out_once_at_a_time() throws Exception {
        try (var silent = new HeldMailServer()) {
            var mail = mail(silent);
            var outcome = mail.send(receipt, ENGLISH, null, Paper.A4, "li@example.com");

            assertProblem(mail, "li@example.com", "problem.mail.underWay", null);

            assertThat(mail.underWay(receipt.number())).containsSame(outcome);
            silent.take();
            outcome.join();
            assertThat(silent.calls()).isOne();
            assertThat(mail.underWay(receipt.number())).isEmpty();
            assertThat(receipts.handOuts(receipt.number())).hasSize(1);
        }
    }

    @Test
    void the_outcome_is_recorded_for_whoever_sent_although_they_sign_out_meanwhile() throws Exception {
        try (var silent = new HeldMailServer()) {
            var session = SecurityContextHolder.getContext();
            var outcome = mail(silent).send(receipt, ENGLISH, null, Paper.A4, "li@example.com");

            session.setAuthentication(null); // as signing out does with the context of the session
            silent.take();

            assertThat(outcome.join().delivery()).isEqualTo(DeliveryStatus.SENT);
        }
        signedIn.as(Role.AUDITOR);
        var mailed = new AuditFilter(receipt.number().value(), "", "receipt.mailed", null, null);
        assertThat(audit.find(mailed, PageRequest.ofSize(5)))
                .singleElement()
                .satisfies(line -> assertThat(line.staffName()).isEqualTo("Test CLERK"));
    }

    @Test
    void a_stop_waits_for_the_mails_under_way_and_keeps_their_outcome() throws Exception {
        try (var silent = new HeldMailServer()) {
            mail(silent).send(receipt, ENGLISH, null, Paper.A4, "li@example.com");

            var stop = CompletableFuture.runAsync(queue::stop);
            await().until(() -> !queue.isRunning());
            silent.take();
            stop.join();

            assertThat(receipts.handOuts(receipt.number()))
                    .singleElement()
                    .satisfies(handOut -> assertThat(handOut.delivery()).isEqualTo(DeliveryStatus.SENT));
        }
    }

    @Test
    void what_is_too_much_for_the_queue_is_refused_and_recorded_as_not_sent() {
        queue.stop();

        assertProblem(mail("", false), "li@example.com", "problem.mail.busy", null);
        assertThat(receipts.handOuts(receipt.number()))
                .singleElement()
                .satisfies(handOut -> assertThat(handOut.problem()).isEqualTo("problem.mail.busy"));
    }

    @Test
    void what_is_no_address_is_refused_before_anything_is_recorded() {
        assertProblem(mail("", false), "li at example", "problem.email.form", "address");
        assertThat(receipts.handOuts(receipt.number())).isEmpty();
    }

    @Test
    void nobody_hides_another_line_in_an_address() {
        assertThatThrownBy(() -> mail("", false)
                        .send(receipt, ENGLISH, null, Paper.A4, "li@example.com\r\nBcc: all@example.com"))
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

        assertThatThrownBy(() -> unset.send(receipt, ENGLISH, null, Paper.A4, "li@example.com"))
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
        return mail(server.getSmtp().getPort(), user, tls);
    }

    private ReceiptMailService mail(HeldMailServer held) {
        return mail(held.port(), "", false);
    }

    private ReceiptMailService mail(int port, String user, boolean tls) {
        var patience = Duration.ofMinutes(1);
        var settings = new MailSettings("127.0.0.1", port, user, "wrong", "desk@example.com", patience, tls);
        return new ReceiptMailService(receipts, new ReceiptPdf(), codes, new ReceiptMailer(settings), queue);
    }

    private void assertNotSent(ReceiptMailService mail, String address, String key) {
        var outcome = mail.send(receipt, ENGLISH, null, Paper.A4, address).join();

        assertThat(outcome.delivery()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(outcome.problem()).isEqualTo(key);
        assertThat(receipts.handOuts(receipt.number())).containsExactly(outcome);
    }

    private void assertProblem(ReceiptMailService mail, String address, String key, @Nullable String field) {
        assertThatThrownBy(() -> mail.send(receipt, ENGLISH, null, Paper.A4, address))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().key()).isEqualTo(key);
                    assertThat(Optional.ofNullable(refused.field())).isEqualTo(Optional.ofNullable(field));
                });
    }
}
