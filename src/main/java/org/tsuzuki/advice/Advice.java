package org.tsuzuki.advice;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.Reason;
import org.tsuzuki.advice.criteria.ReasonCode;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.catalogue.kinds.Confidence;

/**
 * The channels of a card's carrier, ranked for one customer now.
 *
 * @param newCardNeeded whether the card can no longer be renewed, so that only a new one helps
 * @param hints what is good to know about the card and the customer whatever the channel
 */
public record Advice(List<AdvisedChannel> channels, boolean newCardNeeded, List<Reason> hints) implements Serializable {

    /** What has to be done elsewhere first, so that a channel which is for later is no beginning. */
    private static final List<ReasonCode> HELPS_ONLY_AFTERWARDS = List.of(
            ReasonCode.SIM_LOST,
            ReasonCode.PIN_LOCKED,
            ReasonCode.PUK_FIRST,
            ReasonCode.PROFILE_FIRST,
            ReasonCode.PROFILE_BEFORE_BILL,
            ReasonCode.AUTOMATIC_AFTERWARDS,
            ReasonCode.BRINGS_NO_DATA);

    public Advice {
        channels = List.copyOf(channels);
        hints = List.copyOf(hints);
    }

    /** The channel to begin with; none when nothing is possible or nothing has to be bought, or only what has to be confirmed first. */
    public Optional<AdvisedChannel> best() {
        return first().filter(first -> !first.has(ReasonCode.NOT_STARTED_YET))
                .filter(first -> first.verdict() != Verdict.LATER
                        || HELPS_ONLY_AFTERWARDS.stream().noneMatch(first::has))
                .filter(first -> first.isPossible() && first.verdict() != Verdict.CONFIRM_FIRST)
                .filter(first -> newCardNeeded
                        || !first.has(ReasonCode.CARRIER_UNVERIFIED)
                        || isNewCard(first)
                        || isOnItsPage(first));
    }

    /** A plan that is only ever followed by a new card asks nothing of a carrier of which nobody knows. */
    private static boolean isNewCard(AdvisedChannel channel) {
        return channel.verdict() != Verdict.LATER
                && Boolean.TRUE.equals(channel.offer().conditions().sellsNewCard());
    }

    /** Whether the carrier's own page says how it is paid there, though no page says that the service is still sold. */
    private static boolean isOnItsPage(AdvisedChannel channel) {
        return channel.offer().acceptance().provenance().confidence() == Confidence.HIGH;
    }

    private Optional<AdvisedChannel> first() {
        return channels.stream().findFirst();
    }

    /** Whether nothing can be recommended, so that only the carrier knows the way on; a closed card has none. */
    public boolean isNothingCertain() {
        return best().isEmpty()
                && first().filter(first -> first.has(ReasonCode.NOT_STARTED_YET))
                        .isEmpty()
                && channels.stream().anyMatch(channel -> !channel.has(ReasonCode.CARD_CLOSED));
    }

    public Optional<AdvisedChannel> channel(String channelId) {
        return channels.stream()
                .filter(channel -> channel.channelId().equals(channelId))
                .findFirst();
    }
}
