package org.tsuzuki.settlement;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies an agency credit card or balance. */
@Embeddable
public record SettlementMethodId(UUID value) implements Serializable {

    public static SettlementMethodId next() {
        return new SettlementMethodId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
