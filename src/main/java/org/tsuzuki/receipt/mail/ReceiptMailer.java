package org.tsuzuki.receipt.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.customer.EmailAddress;

/** Gives mails to the mail server, which answers within seconds or not at all. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class ReceiptMailer {

    private final MailSettings settings;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    ReceiptMailer(MailSettings settings) {
        this.settings = settings;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isBlank()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        var patience = String.valueOf(settings.patience().toMillis());
        var properties = server.getJavaMailProperties();
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() && settings.port() != 465));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() && settings.port() == 465));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
    }

    boolean isOpen() {
        return settings.isComplete();
    }

    /**
     * Sends a mail with one file.
     *
     * @throws ProblemException with the cause and a way out when the server does not take it
     */
    void send(EmailAddress to, Letter letter) {
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from(), letter.sender());
            helper.setTo(to.value());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            helper.addAttachment(letter.file(), new ByteArrayResource(letter.content()), letter.type());
            server.send(message);
        } catch (MailAuthenticationException refused) {
            throw ProblemException.of("problem.mail.signIn");
        } catch (MailSendException failure) {
            throw ProblemException.of(cause(failure));
        } catch (MailException | MessagingException | java.io.UnsupportedEncodingException failure) {
            throw ProblemException.of("problem.mail.failed");
        }
    }

    /** What is sent. */
    record Letter(String sender, String subject, String text, String file, String type, byte[] content) {}

    private static String cause(MailSendException failure) {
        var causes = failure.getMessageExceptions();
        if (causes.length > 0 && causes[0] instanceof jakarta.mail.SendFailedException) {
            return "problem.mail.refused";
        }
        return failure.getFailedMessages().isEmpty() || isUnreachable(failure)
                ? "problem.mail.unreachable"
                : "problem.mail.failed";
    }

    private static boolean isUnreachable(MailSendException failure) {
        return failure.getCause() instanceof MessagingException wrapped
                && wrapped.getCause() instanceof java.io.IOException;
    }
}
