package org.tsuzuki.advice.criteria;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the channels have served lately.
 *
 * @param lastUsed id of the channel of the card's last renewal
 * @param failures by channel id: renewals of this card that failed there lately
 * @param notWorkingToday ids of channels that a colleague has reported today as not working
 */
public record ChannelHistory(@Nullable String lastUsed, Map<String, Failures> failures, Set<String> notWorkingToday)
        implements Serializable {

    public static final ChannelHistory NONE = new ChannelHistory(null, Map.of(), Set.of());

    public ChannelHistory {
        failures = Map.copyOf(failures);
        notWorkingToday = Set.copyOf(notWorkingToday);
    }

    /** The same, with what is reported by now. */
    public ChannelHistory reporting(Set<String> notWorking) {
        return new ChannelHistory(lastUsed, failures, notWorking);
    }

    /** How often, and the Japan day of the latest. */
    public record Failures(int count, LocalDate latest) implements Serializable {}
}
