package org.tsuzuki.catalogue.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.CarrierKind;
import org.tsuzuki.catalogue.kinds.CarrierStatus;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.ForeignCard;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.Refundable;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.validity.LineAfterEnd;

/**
 * A company or brand that serves Japan SIM or eSIM cards. What is null or empty was not found; it does not mean "no".
 *
 * @param network the networks it runs on, separated by commas; {@code roaming} or {@code unknown}
 * @param generations empty when no source says
 * @param channels ids of the channels that work, best first
 * @param confirmFirst ids of channels that only the source articles name; offered last, marked
 * @param iccidPrefix how its ICCIDs begin
 * @param serialFormat a regular expression for what is printed instead of the ICCID
 * @param app the name of its app
 * @param hotline null when nothing is known of one
 * @param portal the page where a customer renews
 * @param defaultPin the SIM PIN as delivered
 * @param puk where the PUK of a locked card is fetched
 * @param lossNote how a lost line is stopped where a number alone does not say it
 * @param esimReissue how a deleted profile is given again; null when not known
 * @param languages language tags that its support is known to speak
 * @param denominations the only amounts it sells; empty when any
 * @param refundable whether it takes a renewal back that no plan describes
 * @param lineAfterEnd what is left of a line of which no plan says it; null when not known
 * @param advanceOnly whether its codes may not be resold: bought for one customer as an advance, never for stock
 * @param conditions by channel id: what is different about a channel at this carrier
 */
public record Carrier(
        String id,
        Trilingual name,
        CarrierKind kind,
        String network,
        CarrierStatus status,
        Set<SimForm> forms,
        Set<Contract> contracts,
        Set<Purpose> purposes,
        Set<Generation> generations,
        List<String> channels,
        List<String> confirmFirst,
        @Nullable String iccidPrefix,
        @Nullable String serialFormat,
        @Nullable String app,
        @Nullable Hotline hotline,
        @Nullable String portal,
        @Nullable String defaultPin,
        @Nullable Trilingual puk,
        @Nullable Trilingual lossNote,
        @Nullable EsimReissue esimReissue,
        @Nullable Apn apn,
        ForeignCard foreignCard,
        List<String> languages,
        List<Yen> denominations,
        Refundable refundable,
        @Nullable LineAfterEnd lineAfterEnd,
        boolean advanceOnly,
        @Nullable Trilingual notes,
        Map<String, ChannelConditions> conditions,
        Provenance provenance)
        implements CatalogueRecord {

    public Carrier {
        forms = InOrder.copyOf(forms);
        contracts = InOrder.copyOf(contracts);
        purposes = InOrder.copyOf(purposes);
        generations = InOrder.copyOf(generations);
        channels = List.copyOf(channels);
        confirmFirst = List.copyOf(confirmFirst);
        languages = List.copyOf(languages);
        denominations = List.copyOf(denominations);
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    public boolean lists(String channelId) {
        return channels.contains(channelId) || confirmFirst.contains(channelId);
    }
}
