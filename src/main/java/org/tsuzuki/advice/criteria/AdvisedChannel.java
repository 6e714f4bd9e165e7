package org.tsuzuki.advice.criteria;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsuzuki.catalogue.model.OfferedChannel;

/**
 * One channel with what speaks for and against it.
 *
 * @param reasonsAgainst what decides the verdict first
 * @param score orders channels of the same verdict; a greater one is better, the number alone means nothing
 */
public record AdvisedChannel(
        OfferedChannel offer, Verdict verdict, List<Reason> reasonsFor, List<Reason> reasonsAgainst, int score)
        implements Serializable {

    public AdvisedChannel {
        reasonsFor = List.copyOf(reasonsFor);
        reasonsAgainst = List.copyOf(reasonsAgainst);
    }

    public String channelId() {
        return offer.channel().id();
    }

    /** Whether a renewal may be begun with it. */
    public boolean isPossible() {
        return verdict != Verdict.NOT_POSSIBLE;
    }

    /** What the verdict rests on; empty when nothing speaks against the channel. */
    public Optional<Reason> decidingReason() {
        return verdict == Verdict.WORKS_NOW
                ? Optional.empty()
                : reasonsAgainst.stream().findFirst();
    }

    public boolean has(ReasonCode code) {
        return Stream.concat(reasonsFor.stream(), reasonsAgainst.stream()).anyMatch(reason -> reason.code() == code);
    }
}
