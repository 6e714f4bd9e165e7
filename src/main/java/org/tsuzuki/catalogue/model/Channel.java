package org.tsuzuki.catalogue.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.Reversible;
import org.tsuzuki.catalogue.kinds.SimForm;

/**
 * A way to renew a card.
 *
 * @param operates who has to be there
 * @param needs documents, credentials and things to have at hand
 * @param record what to note afterwards
 * @param steps in order; a carrier's own follow the general ones they replace
 * @param confirmFirst whether no operator page confirms it anywhere
 * @param settle how long it takes to arrive
 * @param window when it is open, if not always
 * @param places single stores or shops of which the agency knows what they take
 * @param conditions what decides whether it works for a customer now; carriers may differ
 */
public record Channel(
        String id,
        Trilingual name,
        ChannelFamily family,
        ChannelActor operates,
        Set<SimForm> forms,
        Set<Contract> contracts,
        List<Hint> needs,
        List<RecordField> record,
        List<ChecklistStep> steps,
        List<Hint> usualFailures,
        Reversible reversible,
        boolean confirmFirst,
        Trilingual settle,
        @Nullable Trilingual window,
        List<Hint> notes,
        List<RetailLocation> places,
        ChannelConditions conditions,
        Provenance provenance)
        implements CatalogueRecord {

    public Channel {
        forms = InOrder.copyOf(forms);
        contracts = InOrder.copyOf(contracts);
        needs = List.copyOf(needs);
        record = List.copyOf(record);
        steps = List.copyOf(steps);
        usualFailures = List.copyOf(usualFailures);
        notes = List.copyOf(notes);
        places = List.copyOf(places);
        conditions = Objects.requireNonNullElse(conditions, ChannelConditions.NONE);
    }

    /** The noted places that serve a carrier's cards. */
    public List<RetailLocation> placesFor(String carrierId) {
        return places.stream().filter(place -> place.serves(carrierId)).toList();
    }

    public boolean serves(SimForm form, Contract contract) {
        return forms.contains(form) && contracts.contains(contract);
    }

    /** The same channel, noting only what belongs to cards of this contract. */
    public Channel noting(Contract contract) {
        return new Channel(
                id,
                name,
                family,
                operates,
                forms,
                contracts,
                needs,
                record.stream().filter(field -> field.appliesTo(contract)).toList(),
                steps,
                usualFailures,
                reversible,
                confirmFirst,
                settle,
                window,
                notes,
                places,
                conditions,
                provenance);
    }

    /**
     * The checklist for one card: the general steps that apply, each replaced by the most particular one that stands for
     * it. A carrier's own step wins over one for a purpose, and that over one for a contract or generation.
     */
    public List<ChecklistStep> stepsFor(
            String carrierId, SimForm form, Contract contract, Purpose purpose, @Nullable Generation generation) {
        var applying = steps.stream()
                .filter(step -> step.appliesTo(carrierId, form, contract, purpose, generation))
                .toList();
        return applying.stream()
                .filter(step -> step.replaces() == null)
                .map(step -> replacement(step, applying))
                .toList();
    }

    private static ChecklistStep replacement(ChecklistStep general, List<ChecklistStep> applying) {
        return applying.stream()
                .filter(step -> general.id().equals(step.replaces()))
                .min(Comparator.comparing((ChecklistStep step) -> step.carrierId() == null)
                        .thenComparing(step -> step.purpose() == null)
                        .thenComparing(step -> step.contract() == null))
                .orElse(general);
    }
}
