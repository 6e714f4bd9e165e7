package org.tsuzuki.renewal.draft;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.SaleQuote;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.settlement.SettlementChoice;

/** The Renew pages that are gathered for one payment, as they are filled in now. */
@Component
class CartLines {

    private final DraftService drafts;
    private final QuoteService quotes;
    private final CardService cards;
    private final CustomerService customers;
    private final ApproverService approvers;

    CartLines(
            DraftService drafts,
            QuoteService quotes,
            CardService cards,
            CustomerService customers,
            ApproverService approvers) {
        this.drafts = drafts;
        this.quotes = quotes;
        this.cards = cards;
        this.customers = customers;
        this.approvers = approvers;
    }

    /** What a card costs and what still stands in its way, quoted anew; empty when its page is gone. */
    public Optional<SaleQuote.Line> quoted(CardId id, PendingApprovals words) {
        return drafts.find(id).flatMap(page -> cards.find(id).map(card -> quoted(page, card, words)));
    }

    private SaleQuote.Line quoted(RenewalDraft page, CardDetails card, PendingApprovals words) {
        var quote = quotes.quote(card, page.choice());
        var line = new QuotedLine(filledIn(page, words, quote), card, quote);
        var customer = customers.find(card.customerId()).orElseThrow();
        return new SaleQuote.Line(page.key(), card, customer, quote, line.standing(Submission.DONE), line.approval());
    }

    /** What is to be recorded of a card; nothing when its page was recorded or discarded meanwhile. */
    public SaleLine filledIn(SaleQuote.Line line, PendingApprovals words) {
        return drafts.find(line.card().id())
                .filter(page -> page.key().equals(line.key()))
                .map(page -> filledIn(page, words, line.quote()))
                .orElseGet(() -> new SaleLine(line.key(), line.card().id(), RenewalChoice.nothing()));
    }

    void settle(CardId card, SettlementChoice how) {
        drafts.find(card).ifPresent(page -> drafts.save(card, page.choice().settledBy(how)));
    }

    /** A word that does not hold any more is none: what it lifted stands in the way again. */
    private SaleLine filledIn(RenewalDraft page, PendingApprovals words, Quote quote) {
        var needed = Approval.requirement(quote.problems().values());
        var word = words.of(page).filter(given -> approvers.holds(given.by(), needed));
        return new SaleLine(page.key(), page.card(), page.choice(), word.orElse(null));
    }
}
