package org.tsuzuki.receipt.document;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.Invented;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.receipt.ReceiptDraft;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.validity.KeyDates;

/** Issues receipts for tests, as a renewal would: inside a transaction, for a stored customer of a stored branch. */
@TestComponent
public class IssuedReceipts {

    private static final CardKind PREPAID =
            new CardKind(SimForm.PHYSICAL, Contract.PREPAID, Purpose.VOICE, Generation.G4);

    private final ReceiptService receipts;
    private final AgencyService agency;
    private final CustomerService customers;
    private final CardService cards;
    private final TransactionTemplate transaction;

    IssuedReceipts(
            ReceiptService receipts,
            AgencyService agency,
            CustomerService customers,
            CardService cards,
            PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.agency = agency;
        this.customers = customers;
        this.cards = cards;
        this.transaction = new TransactionTemplate(transactions);
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    /** A branch that has issued nothing yet. */
    public BranchDetails branch(String code) {
        return AsSystem.call(() -> agency.add(new BranchDetails(
                BranchId.next(),
                null,
                code,
                "Branch " + code,
                "Tsuzuki Travel",
                "Tokyo",
                "03-0000-0000",
                null,
                false)));
    }

    /** For a customer and a card of their own; the name is only what is printed. */
    public ReceiptDraft draft(BranchDetails branch, String printedName) {
        return draft(branch, printedName, List.of());
    }

    /** For a customer who speaks these languages. */
    public ReceiptDraft draft(BranchDetails branch, String printedName, List<String> languages) {
        return AsSystem.call(() -> {
            var customer = customers.create(CustomerDetails.draft(null, null, Invented.name())
                    .withLanguages(languages)
                    .withContacts(List.of(Contact.parse(ContactKind.EMAIL, "guest@example.com"))));
            var card = cards.create(
                    CardDetails.draft(customer.id(), "softbank", PREPAID, CardIdentifiers.NONE, KeyDates.of()));
            return new ReceiptDraft(
                    branch.id(),
                    branch.code(),
                    customer.id().value(),
                    ReceiptExamples.details(card.id().value(), printedName));
        });
    }

    /** Two cards on one receipt. */
    public ReceiptDraft draftOfFamily(BranchDetails branch) {
        var one = draft(branch, "LI NA");
        var other = draft(branch, "LI NA").details().items().getFirst();
        var details = one.details();
        return new ReceiptDraft(
                one.branch(),
                one.branchCode(),
                one.customerId(),
                new ReceiptDetails(
                        details.issuer(),
                        details.customer(),
                        List.of(details.items().getFirst(), other),
                        details.payments(),
                        null,
                        null));
    }

    public ReceiptContent issue(ReceiptDraft draft) {
        return AsSystem.call(() -> transaction.execute(status -> receipts.issue(draft)));
    }

    /** Gives everything back, as a refund would. */
    public ReceiptContent issueReturn(ReceiptDraft sale, ReceiptContent issued) {
        var back = ReceiptExamples.refund(new Yen(550)).details();
        var details = new ReceiptDetails(
                back.issuer(),
                sale.details().customer(),
                List.of(new ReceiptItem(
                        sale.details().items().getFirst().card(),
                        back.items().getFirst().lines(),
                        List.of(),
                        List.of(),
                        null,
                        null)),
                back.payments(),
                new RefundedReceipt(issued.number(), issued.issuedAt(), "wrong card"),
                null);
        return issue(new ReceiptDraft(sale.branch(), sale.branchCode(), sale.customerId(), details));
    }

    public ReceiptContent issue(BranchDetails branch) {
        return issue(draft(branch, "髙橋 さくら"));
    }
}
