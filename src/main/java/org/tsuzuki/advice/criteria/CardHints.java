package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.ASK_CROSS_BORDER;
import static org.tsuzuki.advice.criteria.ReasonCode.FROM_ABROAD_BY;
import static org.tsuzuki.advice.criteria.ReasonCode.LOCAL_SIM_CHEAPER;
import static org.tsuzuki.advice.criteria.ReasonCode.SOMEONE_IN_JAPAN;
import static org.tsuzuki.advice.criteria.ReasonCode.WORKS_ABROAD;

import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.CarrierKind;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;

/** What is good to say about a card and its customer whatever the channel. */
public final class CardHints {

    private CardHints() {}

    public static List<Reason> of(
            AdvisedCard card, Situation situation, CatalogueSnapshot catalogue, List<AdvisedChannel> channels) {
        var hints = new ArrayList<Reason>();
        if (situation.hasShortVisit() && isLargeCarriers5G(card, catalogue)) {
            hints.add(Reason.of(LOCAL_SIM_CHEAPER));
        }
        if (situation.habits().contains(CustomerPreference.BACK_AND_FORTH)) {
            hints.add(Reason.of(ASK_CROSS_BORDER));
        }
        var remote = channels.stream()
                .filter(AdvisedChannel::isPossible)
                .filter(channel -> channel.has(WORKS_ABROAD) || channel.has(SOMEONE_IN_JAPAN))
                .map(channel -> channel.offer().channel().name())
                .toList();
        if (!remote.isEmpty()) {
            hints.add(Reason.of(FROM_ABROAD_BY, ReasonTexts.list(remote)));
        }
        return hints;
    }

    /** A monthly contract of an operator with a network of its own: wide and fast, but dear and formal. */
    private static boolean isLargeCarriers5G(AdvisedCard card, CatalogueSnapshot catalogue) {
        var carrier = catalogue.carriers().get(card.carrierId());
        return carrier != null
                && carrier.kind() == CarrierKind.MNO
                && card.contract() == Contract.POSTPAID
                && card.generation() == Generation.G5;
    }
}
