package org.tsuzuki.advice.criteria;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param now in Japan time
 */
public record AdviceContext(
        AdvisedCard card,
        CardState state,
        OfferedChannel offer,
        Situation situation,
        ChannelHistory history,
        CatalogueSnapshot catalogue,
        LocalDateTime now) {

    Channel channel() {
        return offer.channel();
    }

    /** The places of the channel that serve this carrier's cards. */
    List<RetailLocation> places() {
        return channel().placesFor(card.carrierId());
    }

    ChannelConditions conditions() {
        return offer.conditions();
    }

    boolean sellsNewCard() {
        return isTrue(conditions().sellsNewCard());
    }

    static boolean isTrue(@Nullable Boolean known) {
        return Boolean.TRUE.equals(known);
    }
}
