package org.tsuzuki.card;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies a card. */
@Embeddable
public record CardId(UUID value) implements Serializable {

    public static CardId next() {
        return new CardId(Ids.next());
    }

    /** Reads an address; empty when it is none. */
    public static Optional<CardId> read(String address) {
        try {
            return Optional.of(new CardId(UUID.fromString(address)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** As addresses of pages carry it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
