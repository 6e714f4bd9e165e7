package org.tsuzuki.receipt.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.customer.EmailAddress;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.print.ReceiptLayoutForm;
import org.tsuzuki.receipt.print.ReceiptPdf;
import org.tsuzuki.receipt.verification.VerificationCodes;

/**
 * Sends receipts by e-mail. The handing-out is recorded first, then the mail goes out with no transaction open, then
 * what became of it is recorded; a stop in between leaves a handing-out whose end is not known.
 */
@Service
@Staff.Counter
public class ReceiptMailService {

    private final ReceiptService receipts;
    private final ReceiptPdf pdf;
    private final VerificationCodes codes;
    private final ReceiptMailer post;

    ReceiptMailService(ReceiptService receipts, ReceiptPdf pdf, VerificationCodes codes, ReceiptMailer post) {
        this.receipts = receipts;
        this.pdf = pdf;
        this.codes = codes;
        this.post = post;
    }

    /** Whether a mail server is set. */
    public boolean isOffered() {
        return post.isOpen();
    }

    /**
     * Sends the PDF, which takes as long as the mail server does, at most some seconds.
     *
     * @param typed the address
     * @throws ProblemException at "address" when it is none or the server refuses it; without a field when the server
     *     cannot be reached, refuses to sign in or breaks off. The failure is recorded, and the copy number is free again
     */
    @Transactional(propagation = Propagation.NEVER)
    public Delivery send(
            ReceiptContent receipt, Language main, @Nullable Addressee addressee, Paper paper, String typed) {
        if (addressee != null) {
            TextLimit.ADDRESSEE.check("addressee", addressee.name());
        }
        var address = address(typed);
        if (!post.isOpen()) {
            throw ProblemException.of("problem.mail.notSet");
        }
        var handOut = receipts.recordMail(receipt.number(), addressee, masked(address));
        try {
            post.send(
                    address,
                    letter(receipt, new ReceiptLayoutForm(main, handOut.copy(), addressee, codes.of(receipt)), paper));
        } catch (ProblemException failure) {
            receipts.recordOutcome(receipt.number(), handOut, failure.problem().key());
            throw "problem.mail.refused".equals(failure.problem().key())
                    ? new ProblemException(failure.problem(), "address")
                    : failure;
        }
        receipts.recordOutcome(receipt.number(), handOut, null);
        return handOut;
    }

    /** The first letter and the server, {@code l•••@example.com}: enough to recognise, too little to write to. */
    static String masked(EmailAddress address) {
        var text = address.value();
        var shown = text.substring(0, text.offsetByCodePoints(0, 1)) + "•••" + text.substring(text.lastIndexOf('@'));
        return shown.length() > 80 ? shown.substring(0, 79) + "…" : shown;
    }

    private static EmailAddress address(String typed) {
        try {
            return EmailAddress.parse(typed);
        } catch (ProblemException wrong) {
            throw new ProblemException(wrong.problem(), "address");
        }
    }

    private ReceiptMailer.Letter letter(ReceiptContent receipt, ReceiptLayoutForm form, Paper paper) {
        var main = form.main();
        var sender = receipt.details().issuer().heading();
        var number = receipt.number().value();
        return new ReceiptMailer.Letter(
                sender,
                Messages.get(main, "receipt.mail.subject", sender, number),
                Messages.get(
                        main,
                        "receipt.mail.text",
                        sender,
                        number,
                        receipt.total().toString()),
                Messages.get(main, "receipt.file", number),
                pdf.render(receipt, form, paper));
    }
}
