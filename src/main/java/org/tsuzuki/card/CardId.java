package org.tsuzuki.card;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a card. */
@Embeddable
public record CardId(UUID value) implements Serializable {

    public static CardId next() {
        return new CardId(UUID.randomUUID());
    }

    /** As addresses of pages carry it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
