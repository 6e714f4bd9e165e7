package org.tsuzuki.catalogue.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.AcceptanceList;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Confidence;

/**
 * What one carrier takes as payment on its channels. What the agency takes from its customer is another question.
 *
 * @param carrierId null for every carrier that has no row of its own for the channel
 * @param channels ids of the channels it holds for
 * @param accepts ids of the payment methods that the source names as taken
 * @param list whether the source names all of them
 * @param refuses ids of the payment methods that the source names as refused
 * @param lessCertain ids of accepted payment methods that stand on weaker ground than the row
 * @param apps names of the apps that scan a bill's bar code
 * @param brands the only card brands it takes; empty when not known
 * @param anyPayer whether anybody may pay, or only the contract holder; null when not known
 * @param closedToNew whether only those go on who have paid so before
 * @param fee what paying so costs on top
 * @param largest the largest amount that can be paid at once
 * @param denominations the only amounts; empty when any
 */
public record Acceptance(
        String id,
        Trilingual name,
        @Nullable String carrierId,
        List<String> channels,
        List<String> accepts,
        AcceptanceList list,
        List<String> refuses,
        List<String> lessCertain,
        List<String> apps,
        Set<CardBrand> brands,
        @Nullable Boolean anyPayer,
        @Nullable Boolean closedToNew,
        @Nullable Yen fee,
        @Nullable Yen largest,
        List<Yen> denominations,
        @Nullable Trilingual note,
        Provenance provenance)
        implements CatalogueRecord {

    /** No row says anything. */
    public static final Acceptance UNKNOWN = new Acceptance(
            "",
            Trilingual.same(""),
            null,
            List.of(),
            List.of(),
            AcceptanceList.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            new Provenance("none", null, Confidence.UNVERIFIED, null));

    public Acceptance {
        channels = List.copyOf(channels);
        accepts = List.copyOf(accepts);
        refuses = List.copyOf(refuses);
        lessCertain = List.copyOf(lessCertain);
        apps = List.copyOf(apps);
        brands = InOrder.copyOf(brands);
        denominations = List.copyOf(denominations);
    }

    public boolean takes(String methodId) {
        return accepts.contains(methodId);
    }

    /** Whether the source rules a payment method out, by name or because it names all others. */
    public boolean rulesOut(String methodId) {
        return refuses.contains(methodId) || list == AcceptanceList.FULL && !takes(methodId);
    }
}
