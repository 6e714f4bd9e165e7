package org.tsuzuki.receipt.mail;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.customer.EmailAddress;
import org.tsuzuki.customer.language.CustomerTexts;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.print.ReceiptLanguages;
import org.tsuzuki.receipt.print.ReceiptLayoutForm;
import org.tsuzuki.receipt.print.ReceiptPdf;
import org.tsuzuki.receipt.verification.VerificationCodes;

/**
 * Sends receipts by email. The handing-out is recorded first, then the mail goes out in the background with no
 * transaction open, then what became of it is recorded, whoever still looks on; a kill in between leaves a handing-out
 * whose end is not known.
 */
@Service
@Staff.Counter
public class ReceiptMailService {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptMailService.class);

    private final ReceiptService receipts;
    private final ReceiptPdf pdf;
    private final VerificationCodes codes;
    private final ReceiptMailer post;
    private final MailQueue queue;
    private final Map<ReceiptNumber, CompletableFuture<Delivery>> underWay = new ConcurrentHashMap<>();

    ReceiptMailService(
            ReceiptService receipts, ReceiptPdf pdf, VerificationCodes codes, ReceiptMailer post, MailQueue queue) {
        this.receipts = receipts;
        this.pdf = pdf;
        this.codes = codes;
        this.post = post;
        this.queue = queue;
    }

    /** Whether a mail server is set. */
    public boolean isOffered() {
        return post.isOpen();
    }

    /** The mail of the receipt that is going out now, if any. */
    public Optional<CompletableFuture<Delivery>> underWay(ReceiptNumber number) {
        return Optional.ofNullable(underWay.get(number));
    }

    /**
     * Begins to send the PDF and returns at once; one mail of a receipt at a time.
     *
     * @param typed the address
     * @return what became of the mail, once it is recorded; when the server does not take it, its copy number is free again
     * @throws ProblemException when nothing was begun; at "address" when it is none
     */
    @Transactional(propagation = Propagation.NEVER)
    public CompletableFuture<Delivery> send(
            ReceiptContent receipt,
            ReceiptLanguages languages,
            @Nullable Addressee addressee,
            Paper paper,
            String typed) {
        if (addressee != null) {
            TextLimit.ADDRESSEE.check("addressee", addressee.name());
        }
        var address = address(typed);
        if (!post.isOpen()) {
            throw ProblemException.of("problem.mail.notSet");
        }
        var number = receipt.number();
        var outcome = new CompletableFuture<Delivery>();
        if (underWay.putIfAbsent(number, outcome) != null) {
            throw ProblemException.of("problem.mail.underWay");
        }
        try {
            var handOut = receipts.recordMail(number, addressee, masked(address));
            var form = new ReceiptLayoutForm(languages, handOut.copy(), addressee, codes.of(receipt))
                    .standing(receipts.statusNow(receipt).orElse(null));
            begin(number, handOut, () -> post.send(address, letter(receipt, form, paper)), outcome);
        } catch (RuntimeException refused) {
            underWay.remove(number);
            throw refused;
        }
        return outcome;
    }

    private void begin(ReceiptNumber number, Delivery handOut, Runnable sending, CompletableFuture<Delivery> outcome) {
        try {
            queue.execute(() -> carryOut(number, handOut, sending, outcome));
        } catch (RejectedExecutionException full) {
            receipts.recordOutcome(number, handOut, "problem.mail.busy");
            throw ProblemException.of("problem.mail.busy");
        }
    }

    /** Who waits for the outcome hears of it when it is recorded and the next mail of the receipt may go out. */
    private void carryOut(
            ReceiptNumber number, Delivery handOut, Runnable sending, CompletableFuture<Delivery> outcome) {
        try {
            var ended = receipts.recordOutcome(number, handOut, problemOf(number, sending));
            underWay.remove(number);
            outcome.complete(ended);
        } catch (RuntimeException | Error failure) {
            LOG.error("What became of the mail of receipt {} could not be recorded", number, failure);
            underWay.remove(number);
            outcome.completeExceptionally(failure);
        }
    }

    private static @Nullable String problemOf(ReceiptNumber number, Runnable sending) {
        try {
            sending.run();
            return null;
        } catch (ProblemException refused) {
            return refused.problem().key();
        } catch (RuntimeException | Error failure) {
            LOG.error("Receipt {} could not be sent", number, failure);
            return "problem.mail.failed";
        }
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
                CustomerTexts.get(main, "receipt.mail.subject", sender, number),
                CustomerTexts.get(main, "receipt.mail.text", sender, number, receipt.total()),
                CustomerTexts.get(main, "receipt.file", number),
                "application/pdf",
                pdf.render(receipt, form, paper));
    }
}
