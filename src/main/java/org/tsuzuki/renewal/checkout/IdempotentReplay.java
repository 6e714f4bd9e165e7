package org.tsuzuki.renewal.checkout;

import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.renewal.quote.SaleLine;

/** What is answered to the second of two who record at the same moment, when a key of the database refused them. */
@Component
class IdempotentReplay {

    private final SaleRecorder recorder;
    private final QuoteService quotes;
    private final CardService cards;

    IdempotentReplay(SaleRecorder recorder, QuoteService quotes, CardService cards) {
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
    RecordedSale answer(CheckoutRequest order) {
        return recorder.find(order).orElseGet(() -> {
            order.lines().forEach(line -> refuse(line, order));
            return recorder.record(order);
        });
    }

    private void refuse(SaleLine line, CheckoutRequest order) {
        var card = cards.find(line.card()).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        var quoted = new QuotedLine(line, card, quotes.quote(card, line.choice()));
        quoted.refuse(order.submission(), order.wordFor(quoted));
    }
}
