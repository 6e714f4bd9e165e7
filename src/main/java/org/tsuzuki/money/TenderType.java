package org.tsuzuki.money;

import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Provenance;

/** How a payment behaves at the counter, whatever its method is called. */
public enum TenderType {
    /** Notes and coins, yen or foreign ones: they lie in the drawer, and change is given for them. */
    CASH,
    /** The card company pays later; a receipt that says so bears no stamp. */
    CREDIT_CARD,
    /** Any other card, a code, a transfer. */
    CASHLESS,
    /** Money of the customer that lies here already, because a renewal failed or was reversed. */
    CREDIT;

    /** Pays a new renewal with what the agency owes the customer; in no catalogue. */
    public static final PaymentMethod CUSTOMER_CREDIT = new PaymentMethod(
            "CREDIT",
            Messages.all("money.credit"),
            false,
            true,
            PaymentKind.BANK,
            null,
            new Provenance("", null, Confidence.HIGH, null));

    public static TenderType of(PaymentMethod method) {
        if (method.cash()) {
            return CASH;
        }
        return switch (method.id()) {
            case "CREDIT" -> CREDIT;
            case "CREDIT_CARD" -> CREDIT_CARD;
            default -> CASHLESS;
        };
    }

    public boolean isCash() {
        return this == CASH;
    }

    public boolean isCredit() {
        return this == CREDIT;
    }

    /** Whether the agency receives money by it at this moment, as stamp duty understands it. */
    public boolean isReceived() {
        return this == CASH || this == CASHLESS;
    }
}
