package org.tsuzuki.advice;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The channels of a card's carrier, ranked for one customer now.
 *
 * @param newCardNeeded whether the card can no longer be renewed, so that only a new one helps
 */
public record Advice(List<AdvisedChannel> channels, boolean newCardNeeded) implements Serializable {

    public Advice {
        channels = List.copyOf(channels);
    }

    /** The channel to begin with; none when nothing is possible, or only what has to be confirmed first. */
    public Optional<AdvisedChannel> best() {
        return channels.stream()
                .findFirst()
                .filter(first -> first.isPossible() && first.verdict() != Verdict.CONFIRM_FIRST);
    }

    public Optional<AdvisedChannel> channel(String channelId) {
        return channels.stream()
                .filter(channel -> channel.channelId().equals(channelId))
                .findFirst();
    }
}
