package org.tsuzuki.renewal.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.DraftService;
import org.tsuzuki.renewal.Quote;
import org.tsuzuki.renewal.QuoteService;
import org.tsuzuki.renewal.RecordedRenewal;
import org.tsuzuki.renewal.RenewalChoice;
import org.tsuzuki.renewal.RenewalDraft;
import org.tsuzuki.renewal.RenewalService;

/** One opened Renew page: every change is kept at once and quoted anew, and all parts of the page hear of it. */
final class RenewSession {

    private final CardDetails card;
    private final DraftService drafts;
    private final QuoteService quotes;
    private final RenewalService renewals;
    private final List<Consumer<Quote>> listeners = new ArrayList<>();
    private RenewalDraft draft;
    private Quote quote;

    RenewSession(CardDetails card, DraftService drafts, QuoteService quotes, RenewalService renewals) {
        this.card = card;
        this.drafts = drafts;
        this.quotes = quotes;
        this.renewals = renewals;
        this.draft = renewals.begin(card);
        this.quote = quotes.quote(card, draft.choice());
    }

    CardDetails card() {
        return card;
    }

    RenewalChoice choice() {
        return draft.choice();
    }

    RenewalDraft draft() {
        return draft;
    }

    Quote quote() {
        return quote;
    }

    /** Tells the listener now and after every change. */
    void follow(Consumer<Quote> listener) {
        listeners.add(listener);
        listener.accept(quote);
    }

    void update(UnaryOperator<RenewalChoice> change) {
        var changed = change.apply(draft.choice());
        if (changed.equals(draft.choice())) {
            return;
        }
        var key = draft.key();
        var saved = drafts.save(card.id(), changed);
        draft = new RenewalDraft(key, saved.card(), saved.choice(), saved.savedAt());
        quote = quotes.quote(card, changed);
        listeners.forEach(listener -> listener.accept(quote));
    }

    RecordedRenewal record() {
        return renewals.record(draft.key(), card.id(), draft.choice());
    }

    void discard() {
        drafts.discard(card.id());
    }
}
