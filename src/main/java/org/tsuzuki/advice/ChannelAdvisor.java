package org.tsuzuki.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.advice.criteria.AdviceContext;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.AdvisedLine;
import org.tsuzuki.advice.criteria.CardCriterion;
import org.tsuzuki.advice.criteria.CardHints;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.CredentialCriterion;
import org.tsuzuki.advice.criteria.LanguageCriterion;
import org.tsuzuki.advice.criteria.PaymentCriterion;
import org.tsuzuki.advice.criteria.PlaceCriterion;
import org.tsuzuki.advice.criteria.PreferenceCriterion;
import org.tsuzuki.advice.criteria.ReasonCollector;
import org.tsuzuki.advice.criteria.TimeCriterion;
import org.tsuzuki.advice.criteria.TroubleCriterion;
import org.tsuzuki.advice.criteria.TrustCriterion;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.CatalogueSnapshot;

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
        var line = AdvisedLine.of(card, catalogue, now);
        var japan = JapanTime.at(now);
        var offers = catalogue.channelsOf(card.carrierId()).stream()
                .filter(offer -> offer.channel().provenance().holdsOn(japan.toLocalDate()))
                .filter(offer -> line.isListed(offer.channel()) || line.needsNewCard(situation))
                .toList();
        var advised = new ArrayList<AdvisedChannel>(offers.size());
        for (var offer : offers) {
            var question = new AdviceContext(line, offer, situation, history, catalogue, japan);
            advised.add(judge(question).conclude(offer, advised.size() * STEP_DOWN));
        }
        advised.sort(RANK);
        return new Advice(
                List.copyOf(advised), line.needsNewCard(situation), CardHints.of(line, situation, advised, japan));
    }

    private static ReasonCollector judge(AdviceContext question) {
        var findings = new ReasonCollector();
        if (CardCriterion.judge(question, findings)) {
            TroubleCriterion.judge(question, findings);
            PlaceCriterion.judge(question, findings);
            CredentialCriterion.judge(question, findings);
            PaymentCriterion.judge(question, findings);
            PreferenceCriterion.judge(question, findings);
            LanguageCriterion.judge(question, findings);
            TimeCriterion.judge(question, findings);
            TrustCriterion.judge(question, findings);
        }
        return findings;
    }
}
