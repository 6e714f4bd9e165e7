package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies an issuer's statement; ids rise with time. */
public record StatementId(UUID value) implements Serializable {

    static StatementId next() {
        return new StatementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
