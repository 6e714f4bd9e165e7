package org.tsuzuki.advice.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.catalogue.model.OfferedChannel;

/** Collects what speaks for and against one channel. */
public final class ReasonCollector {

    private static final int START = 100;

    private final List<Reason> reasonsFor = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private int score = START;

    void favour(ReasonCode code, Object... arguments) {
        reasonsFor.add(Reason.of(code, arguments));
        score += code.weight();
    }

    /** Something to mention that changes the order but not the verdict. */
    void mention(ReasonCode code, Object... arguments) {
        mention(Reason.of(code, arguments));
    }

    void mention(Reason reason) {
        object(Verdict.WORKS_NOW, reason);
    }

    void object(Verdict atBest, ReasonCode code, Object... arguments) {
        object(atBest, Reason.of(code, arguments));
    }

    void object(Verdict atBest, Reason reason) {
        objections.add(new Objection(atBest, reason));
        score -= reason.code().weight();
    }

    public AdvisedChannel conclude(OfferedChannel offer, int handicap) {
        var verdict = objections.stream().map(Objection::atBest).reduce(Verdict.WORKS_NOW, Verdict::worse);
        var against = objections.stream()
                .sorted(Comparator.comparing(Objection::atBest).reversed())
                .map(Objection::reason)
                .toList();
        return new AdvisedChannel(offer, verdict, reasonsFor, against, score - handicap);
    }

    private record Objection(Verdict atBest, Reason reason) {}
}
