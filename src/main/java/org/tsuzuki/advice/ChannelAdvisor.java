package org.tsuzuki.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.validity.CardState;

/**
 * Ranks the channels of a card's carrier for what a customer has at hand now. It asks no database, so that a list may
 * advise every card it shows; the same question always has the same answer.
 */
public final class ChannelAdvisor {

    /** What a carrier lists further down is worth a little less. */
    private static final int STEP_DOWN = 3;

    /** Better verdicts first, then better scores; the sort keeps the carrier's own order where both are equal. */
    private static final Comparator<AdvisedChannel> RANK = Comparator.comparing(AdvisedChannel::verdict)
            .thenComparing(Comparator.comparingInt(AdvisedChannel::score).reversed());

    private ChannelAdvisor() {}

    public static Advice advise(
            AdvisedCard card, Situation situation, ChannelHistory history, CatalogueSnapshot catalogue, Instant now) {
        var state = CardState.derive(card.clocks(), now, card.lost(), card.closed());
        var japan = JapanTime.at(now);
        var offers = catalogue.channelsOf(card.carrierId()).stream()
                .filter(offer -> offer.channel().provenance().holdsOn(japan.toLocalDate()))
                .toList();
        var advised = new ArrayList<AdvisedChannel>(offers.size());
        for (var offer : offers) {
            var question = new Case(card, state, offer, situation, history, catalogue, japan);
            advised.add(judge(question).conclude(offer, advised.size() * STEP_DOWN));
        }
        advised.sort(RANK);
        return new Advice(
                List.copyOf(advised),
                state == CardState.LAPSED || state == CardState.LOST,
                CardHints.of(card, situation, catalogue, advised));
    }

    private static Findings judge(Case question) {
        var findings = new Findings();
        if (CardFit.judge(question, findings)) {
            PlaceFit.judge(question, findings);
            CredentialFit.judge(question, findings);
            PaymentFit.judge(question, findings);
            HabitFit.judge(question, findings);
            LanguageFit.judge(question, findings);
            TimeFit.judge(question, findings);
            TrustFit.judge(question, findings);
        }
        return findings;
    }
}
