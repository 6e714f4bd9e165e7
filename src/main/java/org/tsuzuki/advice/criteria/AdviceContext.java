package org.tsuzuki.advice.criteria;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChannelConditions;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.RetailLocation;
import org.tsuzuki.validity.CardState;

/**
 * One channel to be judged for one card and customer.
 *
 * @param line the card's line, the same for all its channels
 * @param now in Japan time
 */
public record AdviceContext(
        AdvisedLine line,
        OfferedChannel offer,
        Situation situation,
        ChannelHistory history,
        CatalogueSnapshot catalogue,
        LocalDateTime now) {

    AdvisedCard card() {
        return line.card();
    }

    CardState state() {
        return line.state();
    }

    Channel channel() {
        return offer.channel();
    }

    /** The places of the channel that serve this carrier's cards. */
    List<RetailLocation> places() {
        return channel().placesFor(card().carrierId());
    }

    ChannelConditions conditions() {
        return offer.conditions();
    }

    boolean sellsNewCard() {
        return isTrue(conditions().sellsNewCard());
    }

    boolean has(CardTrouble trouble) {
        return situation.has(trouble);
    }

    /** Whether it gives a deleted profile again, which is not a payment for the line. */
    boolean reissues() {
        return line.isProfileGone(situation)
                && line.reissuing().contains(channel().id());
    }

    /** Whether its hours are known and it is closed now. */
    boolean isClosedNow() {
        var week = conditions().openingHours();
        var today = week.get(now.getDayOfWeek());
        return !week.isEmpty() && (today == null || !today.covers(now.toLocalTime()));
    }

    /** Ids of the methods that pay here whatever the hour; a profile is not issued again with them. */
    List<String> paysAtAnyHour() {
        return reissues()
                ? List.of()
                : conditions().anyHour().stream()
                        .filter(offer.acceptance()::takes)
                        .toList();
    }

    /** Whether the line was stopped because a bill was not paid. */
    boolean isStopped() {
        return line.terms().billed() && (has(CardTrouble.UNPAID_STOP) || state() == CardState.SUSPENDED);
    }

    static boolean isTrue(@Nullable Boolean known) {
        return Boolean.TRUE.equals(known);
    }
}
