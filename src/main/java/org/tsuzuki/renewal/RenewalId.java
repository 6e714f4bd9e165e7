package org.tsuzuki.renewal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a recorded renewal. */
@Embeddable
public record RenewalId(UUID value) implements Serializable {

    public static RenewalId next() {
        return new RenewalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
