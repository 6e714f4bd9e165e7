package org.tsuzuki.customer;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies a customer. */
@Embeddable
public record CustomerId(UUID value) implements Serializable {

    public static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    /** As addresses of pages carry it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
