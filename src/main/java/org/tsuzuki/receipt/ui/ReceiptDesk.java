package org.tsuzuki.receipt.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.mail.ReceiptMailService;
import org.tsuzuki.receipt.print.ReceiptPdf;
import org.tsuzuki.receipt.verification.VerificationCodes;

/** What the screens need to hand a receipt over. */
@Component
public class ReceiptDesk {

    private final ReceiptService receipts;
    private final ReceiptPdf pdf;
    private final VerificationCodes codes;
    private final ReceiptMailService mail;
    private final CustomerService customers;
    private final AuthenticationContext authentication;
    private final Paper usualPaper;

    ReceiptDesk(
            ReceiptService receipts,
            ReceiptPdf pdf,
            VerificationCodes codes,
            ReceiptMailService mail,
            CustomerService customers,
            AuthenticationContext authentication,
            @Value("${tsuzuki.receipt-paper:SLIP80}") Paper usualPaper) {
        this.receipts = receipts;
        this.pdf = pdf;
        this.codes = codes;
        this.mail = mail;
        this.customers = customers;
        this.authentication = authentication;
        this.usualPaper = usualPaper;
    }

    /** The first language in the customer's file that they are served in; the reader's own when it names none. */
    public CustomerLanguage languageOf(ReceiptContent receipt) {
        return customer(receipt.number())
                .flatMap(customer -> CustomerLanguage.firstOf(customer.languages()))
                .orElseGet(() -> CustomerLanguage.of(Texts.language()));
    }

    /** The customer's mail address; empty when the file has none. */
    String addressOf(ReceiptContent receipt) {
        return customer(receipt.number()).stream()
                .flatMap(customer -> customer.contacts().stream())
                .filter(contact -> contact.kind() == ContactKind.EMAIL)
                .map(Contact::handle)
                .findFirst()
                .orElse("");
    }

    /** Whether the viewer serves customers; an auditor takes file copies only. */
    boolean mayServe() {
        return authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER);
    }

    boolean maySendMail() {
        return mayServe() && mail.isOffered();
    }

    boolean isSending(ReceiptContent receipt) {
        return mayServe() && mail.underWay(receipt.number()).isPresent();
    }

    ReceiptService receipts() {
        return receipts;
    }

    ReceiptPdf pdf() {
        return pdf;
    }

    VerificationCodes codes() {
        return codes;
    }

    ReceiptMailService mail() {
        return mail;
    }

    Paper usualPaper() {
        return usualPaper;
    }

    private Optional<CustomerDetails> customer(ReceiptNumber number) {
        return receipts.customerOf(number).flatMap(customers::find);
    }
}
