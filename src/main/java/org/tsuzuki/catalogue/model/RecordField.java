package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.FieldType;

/**
 * What the clerk has to note about a renewal so that a dispute can be settled later.
 *
 * @param contract null for every card of the channel
 */
public record RecordField(
        String id,
        Trilingual label,
        FieldType type,
        boolean required,
        @Nullable Contract contract) implements Serializable {

    boolean appliesTo(Contract cardContract) {
        return contract == null || contract == cardContract;
    }
}
