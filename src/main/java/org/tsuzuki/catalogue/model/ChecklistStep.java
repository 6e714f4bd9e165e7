package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;

/**
 * One step of a checklist. It holds for every card of the channel unless a form, contract, carrier, purpose or generation
 * narrows it.
 *
 * @param replaces id of the general step that this one stands for, where it applies
 * @param required whether the renewal may not be recorded before it is ticked
 * @param whenBuying whether it belongs to buying a voucher, which is done long before when one of the stock is used
 * @param requirementIds the requirements that the text carries
 */
public record ChecklistStep(
        String id,
        Trilingual text,
        @Nullable SimForm form,
        @Nullable Contract contract,
        @Nullable String carrierId,
        @Nullable Purpose purpose,
        @Nullable Generation generation,
        @Nullable String replaces,
        boolean required,
        @Nullable Boolean whenBuying,
        List<String> requirementIds)
        implements Serializable {

    public ChecklistStep {
        requirementIds = List.copyOf(requirementIds);
    }

    /** Whether it is left to do when a voucher of the stock is used. */
    public boolean appliesToStock() {
        return !Boolean.TRUE.equals(whenBuying);
    }

    boolean appliesTo(
            String cardCarrierId,
            SimForm cardForm,
            Contract cardContract,
            Purpose cardPurpose,
            @Nullable Generation cardGeneration) {
        return (form == null || form == cardForm)
                && (contract == null || contract == cardContract)
                && (carrierId == null || carrierId.equals(cardCarrierId))
                && (purpose == null || purpose == cardPurpose)
                && (generation == null || generation == cardGeneration);
    }
}
