package org.tsuzuki.advice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.model.PaymentMethod;

/** Finds out which questions are worth the customer's time. */
public final class Questions {

    private Questions() {}

    /** The unanswered questions of which two answers would rank the channels differently. */
    public static List<Question> worthAsking(
            AdvisedCard card, Situation situation, ChannelHistory history, CatalogueSnapshot catalogue, Instant now) {
        var today = JapanTime.dayOf(now);
        var payments = catalogue.paymentMethods().values().stream()
                .filter(method -> method.provenance().holdsOn(today))
                .map(PaymentMethod::id)
                .collect(Collectors.toUnmodifiableSet());
        return Arrays.stream(Question.values())
                .filter(question -> !question.isAnswered(situation))
                .filter(question -> question.outcomes(situation, payments)
                                .map(outcome -> ranking(ChannelAdvisor.advise(card, outcome, history, catalogue, now)))
                                .distinct()
                                .limit(2)
                                .count()
                        > 1)
                .toList();
    }

    private static List<Map.Entry<String, Verdict>> ranking(Advice advice) {
        return advice.channels().stream()
                .map(channel -> Map.entry(channel.channelId(), channel.verdict()))
                .collect(Collectors.toUnmodifiableList());
    }
}
