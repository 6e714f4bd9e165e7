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
 * @param whenBuying whether buying a voucher tells it, so that one of the stock has none of it
 */
public record RecordField(
        String id,
        Trilingual label,
        FieldType type,
        boolean required,
        @Nullable Contract contract,
        @Nullable Boolean whenBuying)
        implements Serializable {

    /** Whether it can be noted when a voucher of the stock is used. */
    public boolean appliesToStock() {
        return !Boolean.TRUE.equals(whenBuying);
    }

    /** The same, left empty by whoever does not know it yet. */
    public RecordField optional() {
        return new RecordField(id, label, type, false, contract, whenBuying);
    }

    boolean appliesTo(Contract cardContract) {
        return contract == null || contract == cardContract;
    }
}
