package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Contract;

/**
 * A channel as one carrier offers it; with {@code confirmFirst} the clerk asks before sending anybody there.
 *
 * @param acceptance what this carrier takes as payment there
 * @param conditions those of the channel, with what is different at this carrier
 */
public record OfferedChannel(Channel channel, boolean confirmFirst, Acceptance acceptance, ChannelConditions conditions)
        implements Serializable {

    public static OfferedChannel of(Carrier carrier, Channel channel, boolean confirmFirst, Acceptance acceptance) {
        var own = carrier.conditions().getOrDefault(channel.id(), ChannelConditions.NONE);
        var languages = speaksForTheCarrier(channel.family()) ? carrier.languages() : List.<String>of();
        return new OfferedChannel(
                channel,
                confirmFirst,
                acceptance,
                channel.conditions().with(own).orElse(carrier.foreignCard(), acceptance.brands(), languages));
    }

    /** The same offer, noting only what belongs to cards of this contract. */
    public OfferedChannel noting(Contract contract) {
        return new OfferedChannel(channel.noting(contract), confirmFirst, acceptance, conditions);
    }

    /** Whose staff and pages are the carrier's own; a store speaks for itself. */
    private static boolean speaksForTheCarrier(ChannelFamily family) {
        return switch (family) {
            case WEBSITE, APP, HOTLINE, SHOP, ESIM_PLATFORM -> true;
            case CONVENIENCE_STORE, MACHINE, AUTOMATIC, AGENCY -> false;
        };
    }
}
