package org.tsuzuki.advice.criteria;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.validity.KeyDates;

/** What the advice needs to know about a card. */
public record AdvisedCard(
        String carrierId,
        @Nullable String planId,
        SimForm form,
        Contract contract,
        Purpose purpose,
        Generation generation,
        KeyDates keyDates,
        boolean lost,
        boolean closed)
        implements Serializable {

    public static AdvisedCard of(CardDetails card) {
        return new AdvisedCard(
                card.carrierId(),
                card.planId(),
                card.form(),
                card.contract(),
                card.purpose(),
                card.generation(),
                card.keyDates(),
                card.lostOn() != null,
                card.closedOn() != null);
    }
}
