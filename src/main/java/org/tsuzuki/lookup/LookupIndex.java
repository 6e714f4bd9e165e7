package org.tsuzuki.lookup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardSaved;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerSaved;
import org.tsuzuki.customer.names.NameKeys;
import org.tsuzuki.receipt.ReceiptIssued;

/** Keeps the words that customers, cards and receipts are found by, in the transaction that changes them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LookupIndex {

    private final LookupTokens tokens;

    LookupIndex(LookupTokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void on(CustomerSaved event) {
        var customer = event.customer();
        var id = customer.id().value();
        tokens.forgetCustomer(id);
        add(customer.number().toString(), SearchTermKind.CUSTOMER_NUMBER, id, null);
        addShortNumber(customer);
        NameKeys.of(customer.han(), customer.kana(), customer.latin())
                .keys()
                .forEach(key -> tokens.save(new LookupToken(key, SearchTermKind.NAME, id, null, null)));
        customer.contacts().forEach(contact -> addContact(customer, contact));
    }

    /** C-000042 is also typed as C42 and 42. */
    private void addShortNumber(CustomerDetails customer) {
        var id = customer.id().value();
        var number = Long.toString(customer.number().value());
        add("c" + number, SearchTermKind.CUSTOMER_NUMBER, id, null);
        add(number, SearchTermKind.CUSTOMER_NUMBER, id, null);
    }

    private void addContact(CustomerDetails customer, Contact contact) {
        var id = customer.id().value();
        if (contact.kind() == ContactKind.PHONE) {
            var digits = TypedText.digits(contact.handle());
            add(digits.startsWith("81") ? "0" + digits.substring(2) : digits, SearchTermKind.CONTACT, id, null);
            addLast(digits, 4, SearchTermKind.LAST_OF_CONTACT, id, null);
        } else {
            add(contact.handle(), SearchTermKind.CONTACT, id, null);
        }
    }

    @EventListener
    void on(CardSaved event) {
        var card = event.card();
        var id = card.id().value();
        var customer = card.customerId().value();
        tokens.forgetCard(id);
        if (card.phone() != null) {
            add(card.phone().national(), SearchTermKind.PHONE, customer, id);
            addLast(card.phone().national(), 4, SearchTermKind.LAST_OF_PHONE, customer, id);
        }
        addIdentifiers(card, customer, id);
    }

    private void addIdentifiers(CardDetails card, UUID customer, UUID id) {
        if (card.dataNumber() != null) {
            add(card.dataNumber().digits(), SearchTermKind.PHONE, customer, id);
            addLast(card.dataNumber().digits(), 4, SearchTermKind.LAST_OF_PHONE, customer, id);
        }
        if (card.iccid() != null) {
            add(card.iccid().value(), SearchTermKind.ICCID, customer, id);
            addLast(card.iccid().value(), 4, SearchTermKind.LAST_OF_ICCID, customer, id);
            addLast(card.iccid().value(), 5, SearchTermKind.LAST_OF_ICCID, customer, id);
        }
        if (card.serial() != null) {
            add(card.serial().value(), SearchTermKind.SERIAL, customer, id);
            addLast(card.serial().value(), 5, SearchTermKind.LAST_OF_SERIAL, customer, id);
        }
        if (card.eid() != null) {
            add(card.eid().value(), SearchTermKind.EID, customer, id);
        }
    }

    @EventListener
    void on(ReceiptIssued event) {
        var number = event.number().toString();
        tokens.save(new LookupToken(
                SearchTerm.fold(number), SearchTermKind.RECEIPT, event.customerId(), event.cardId(), number));
    }

    private void addLast(String digits, int count, SearchTermKind kind, UUID customer, @Nullable UUID card) {
        if (digits.length() > count) {
            add(digits.substring(digits.length() - count), kind, customer, card);
        }
    }

    private void add(String word, SearchTermKind kind, UUID customer, @Nullable UUID card) {
        tokens.save(new LookupToken(SearchTerm.fold(word), kind, customer, card, null));
    }
}
