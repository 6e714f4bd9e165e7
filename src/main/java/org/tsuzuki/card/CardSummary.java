package org.tsuzuki.card;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerNames;
import org.tsuzuki.customer.CustomerNumber;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDates;

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

    public CardState state(Instant now) {
        return CardState.derive(keyDates, now, lost, closed);
    }
}
