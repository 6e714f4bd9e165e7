package org.tsuzuki.renewal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerService;

/** The Renew pages that are gathered for one payment, as they are filled in now. */
@Component
class GatheredPages {

    private final DraftService drafts;
    private final QuoteService quotes;
    private final CardService cards;
    private final CustomerService customers;

    GatheredPages(DraftService drafts, QuoteService quotes, CardService cards, CustomerService customers) {
        this.drafts = drafts;
        this.quotes = quotes;
        this.cards = cards;
        this.customers = customers;
    }

    /** What a card costs and what still stands in its way, quoted anew; empty when its page is gone. */
    Optional<VisitQuote.Line> quoted(CardId id, GivenWords words) {
        return drafts.find(id).flatMap(page -> cards.find(id).map(card -> quoted(page, card, words)));
    }

    private VisitQuote.Line quoted(RenewalDraft page, CardDetails card, GivenWords words) {
        var quote = quotes.quote(card, page.choice());
        var line = new QuotedLine(filledIn(page, words), card, quote);
        var word = line.line().word();
        var customer = customers.find(card.customerId()).orElseThrow();
        var problem = line.standing(Submission.DONE, word);
        return new VisitQuote.Line(page.key(), card, customer, quote, problem, line.needed(word));
    }

    /** What is to be recorded of a card; nothing when its page was recorded or discarded meanwhile. */
    VisitLine filledIn(VisitQuote.Line line, GivenWords words) {
        return drafts.find(line.card().id())
                .filter(page -> page.key().equals(line.key()))
                .map(page -> filledIn(page, words))
                .orElseGet(() -> new VisitLine(line.key(), line.card().id(), RenewalChoice.nothing()));
    }

    private static VisitLine filledIn(RenewalDraft page, GivenWords words) {
        return new VisitLine(
                page.key(), page.card(), page.choice(), words.of(page).orElse(null));
    }
}
