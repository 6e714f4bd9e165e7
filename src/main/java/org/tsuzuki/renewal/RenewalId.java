package org.tsuzuki.renewal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies a recorded renewal. */
@Embeddable
public record RenewalId(UUID value) implements Serializable {

    public static RenewalId next() {
        return new RenewalId(Ids.next());
    }

    /** Reads an address; empty when it is none. */
    public static Optional<RenewalId> read(String address) {
        try {
            return Optional.of(new RenewalId(UUID.fromString(address)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
