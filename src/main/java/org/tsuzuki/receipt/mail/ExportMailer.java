package org.tsuzuki.receipt.mail;

import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.customer.EmailAddress;
import org.tsuzuki.export.schedule.ExportMail;

/** Repeated exports leave by the mail server of the receipts. */
@Component
class ExportMailer implements ExportMail {

    private static final String SENDER = "Tsuzuki";

    private final ReceiptMailer post;

    ExportMailer(ReceiptMailer post) {
        this.post = post;
    }

    @Override
    public boolean isOpen() {
        return post.isOpen();
    }

    @Override
    public String address(String typed) {
        return EmailAddress.parse(typed).value();
    }

    @Override
    public void send(String address, String subject, String text, String file, byte[] zip) {
        if (!post.isOpen()) {
            throw ProblemException.of("problem.export.repeat.mail.notSet");
        }
        try {
            post.send(
                    EmailAddress.parse(address),
                    new ReceiptMailer.Letter(SENDER, subject, text, file, "application/zip", zip));
        } catch (ProblemException refused) {
            throw switch (refused.problem().key()) {
                case "problem.mail.unreachable" -> ProblemException.of("problem.export.repeat.mail.unreachable");
                case "problem.mail.signIn" -> ProblemException.of("problem.export.repeat.mail.signIn");
                case "problem.mail.refused" -> ProblemException.of("problem.export.repeat.mail.refused");
                default -> new Unsure(refused);
            };
        }
    }
}
