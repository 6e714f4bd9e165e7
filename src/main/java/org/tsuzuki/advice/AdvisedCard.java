package org.tsuzuki.advice;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Contract;
import org.tsuzuki.catalogue.Form;
import org.tsuzuki.catalogue.Generation;
import org.tsuzuki.validity.CardClocks;

/** What the advice needs to know about a card. */
public record AdvisedCard(
        String carrierId,
        @Nullable String planId,
        Form form,
        Contract contract,
        Generation generation,
        CardClocks clocks,
        boolean lost,
        boolean closed)
        implements Serializable {

    public static AdvisedCard of(CardDetails card) {
        return new AdvisedCard(
                card.carrierId(),
                card.planId(),
                card.form(),
                card.contract(),
                card.generation(),
                card.clocks(),
                card.lostOn() != null,
                card.closedOn() != null);
    }
}
