package org.tsuzuki.renewal;

import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardService;

/** What is answered to the second of two who record at the same moment, when a key of the database refused them. */
@Component
class LostRaces {

    private final VisitRecorder recorder;
    private final QuoteService quotes;
    private final CardService cards;

    LostRaces(VisitRecorder recorder, QuoteService quotes, CardService cards) {
        this.recorder = recorder;
        this.quotes = quotes;
        this.cards = cards;
    }

    /**
     * What was recorded, when it was the same form twice; else what speaks against it now, as if it had been found
     * before. What a supervisor's word lifts is tried once more.
     *
     * @throws ProblemException named by field, as recording a moment later would have refused it
     */
    RecordedVisit answer(VisitOrder order) {
        return recorder.find(order).orElseGet(() -> {
            order.lines().forEach(line -> refuse(line, order));
            return recorder.record(order);
        });
    }

    private void refuse(VisitLine line, VisitOrder order) {
        var card = cards.find(line.card()).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        var quoted = new QuotedLine(line, card, quotes.quote(card, line.choice()));
        quoted.refuse(order.submission(), order.wordFor(quoted));
    }
}
