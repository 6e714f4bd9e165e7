package org.tsuzuki.card;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerNames;
import org.tsuzuki.customer.CustomerNumber;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * What a list shows of a card and of whose it is.
 *
 * @param number the number to show: phone, else data line, ICCID, serial, EID; empty when none is known
 */
public record CardSummary(
        CardId cardId,
        CustomerId customerId,
        CustomerNumber customerNumber,
        CustomerNames customerNames,
        String carrierId,
        @Nullable String planId,
        String number,
        CardKind kind,
        KeyDates keyDates,
        boolean lost,
        boolean closed)
        implements Serializable {

    /** What is known of the line that its plan runs on. */
    public LineTerms line(CatalogueSnapshot catalogue) {
        return catalogue.lineTerms(carrierId, planId, kind.contract());
    }

    public CardState state(LineTerms line, Instant now) {
        return line.state(keyDates, now, lost, closed);
    }
}
