package org.tsuzuki.renewal.draft.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.Advice;
import org.tsuzuki.advice.criteria.ReasonCode;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.checkout.RecordedSale;
import org.tsuzuki.renewal.checkout.RenewalForm;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;

/** One opened Renew page: every change is kept at once and quoted anew, and all parts of the page hear of it. */
public final class RenewSession implements ChoiceSession {

    private final CardDetails card;
    private final String numberEnd;
    private final RenewalForm form;
    private final QuoteService quotes;
    private final List<Consumer<Quote>> listeners = new ArrayList<>();
    private final boolean isNew;
    private RenewalDraft draft;
    private Quote quote;
    private @Nullable Approval override;
    private Submission submission = Submission.DONE;
    private boolean recorded;

    /** @param numberEnd by which the SIM is told from the customer's others */
    public RenewSession(CardDetails card, String numberEnd, RenewalForm form, QuoteService quotes) {
        this.card = card;
        this.numberEnd = numberEnd;
        this.form = form;
        this.quotes = quotes;
        this.isNew = form.isNew();
        this.draft = form.open();
        this.quote = quotes.quote(card, draft.choice());
        dropEndedPromotion();
    }

    public CardDetails card() {
        return card;
    }

    public String numberEnd() {
        return numberEnd;
    }

    /** Whether nothing that is done here counts. */
    public boolean isPractice() {
        return form.isPractice();
    }

    /** Practising takes nobody's word. */
    @Override
    public boolean canBeLifted() {
        return !isPractice() && ChoiceSession.super.canBeLifted();
    }

    @Override
    public RenewalChoice choice() {
        return draft.choice();
    }

    public RenewalDraft draft() {
        return draft;
    }

    @Override
    public Quote quote() {
        return quote;
    }

    /**
     * What stands in the way of recording; what a supervisor let pass does not. Nothing does once another tab has recorded
     * this page: recording then only leads to the receipt.
     */
    @Override
    public Map<String, Problem> problems() {
        if (recorded) {
            return Map.of();
        }
        var standing = new LinkedHashMap<>(quote.problems());
        if (override != null) {
            standing.values().removeIf(Approval::canLift);
        }
        if (submission == Submission.LATER) {
            standing.values().removeIf(Submission::waits);
        }
        return standing;
    }

    /** Whether the clerk has entered it at the carrier, or only takes the money. */
    public void submission(Submission now) {
        submission = now;
    }

    public Submission submission() {
        return submission;
    }

    /** Whether this page has been recorded, from whatever tab. */
    public boolean isRecorded() {
        return recorded;
    }

    /** What a supervisor said of the page as it stands; null when nobody was asked. */
    @Nullable
    public Approval word() {
        return override;
    }

    /** A supervisor's word holds until anything is changed. */
    void override(Approval word) {
        override = word;
    }

    /** Tells the listener now and after every change. */
    @Override
    public void follow(Consumer<Quote> listener) {
        listeners.add(listener);
        listener.accept(quote);
    }

    /** Begins a new form with the best channel, unless the one of the last time is as good; with none if none is sure. */
    public void preferIfNew(Advice advice) {
        var chosen = Optional.ofNullable(draft.choice().channelId()).flatMap(advice::channel);
        advice.best()
                .filter(best -> isNew)
                .filter(best -> chosen.isEmpty()
                        || best.verdict().compareTo(chosen.get().verdict()) < 0)
                .ifPresent(best -> update(choice -> choice.withChannel(best.channelId())));
        chosen.filter(first -> isNew && advice.best().isEmpty())
                .filter(first -> !first.isPossible() || !first.has(ReasonCode.USED_LAST_TIME))
                .ifPresent(unsure -> update(choice -> choice.withChannel(null)));
    }

    @Override
    public void update(UnaryOperator<RenewalChoice> change) {
        var changed = change.apply(draft.choice());
        if (changed.equals(draft.choice())) {
            return;
        }
        override = null;
        var other = !Objects.equals(changed.channelId(), draft.choice().channelId());
        keep(other ? form.withOnlyPayment(changed) : changed);
        refresh();
    }

    /** Quotes anew, because prices, promotions and days depend on the time. */
    public void refresh() {
        recorded = form.isRecorded(draft.key());
        quote = quotes.quote(card, draft.choice());
        dropEndedPromotion();
        listeners.forEach(listener -> listener.accept(quote));
    }

    /** A promotion that the list does not offer any more could not be taken back there. */
    private void dropEndedPromotion() {
        if (quote.problems().containsKey("promotion")) {
            keep(draft.choice().withPromotion(null));
            quote = quotes.quote(card, draft.choice());
        }
    }

    /**
     * Under the key of this page. Once another tab has recorded it nothing is stored any more: it would lie ready, ticked
     * and filled in, as a second renewal.
     */
    private void keep(RenewalChoice changed) {
        if (form.isRecorded(draft.key())) {
            draft = new RenewalDraft(draft.key(), draft.card(), changed, draft.savedAt());
            return;
        }
        try {
            var saved = form.keep(changed);
            draft = new RenewalDraft(draft.key(), saved.card(), saved.choice(), saved.savedAt());
        } catch (ProblemException tooMuch) { // the quote says it beside the field; what is typed stays on the page
            draft = new RenewalDraft(draft.key(), draft.card(), changed, draft.savedAt());
        }
    }

    /** @param total what the clerk confirmed */
    public RecordedSale record(Yen total) {
        try {
            var line = new SaleLine(draft.key(), card.id(), draft.choice(), override);
            return form.record(CheckoutRequest.of(line, total, submission));
        } catch (ProblemException refused) {
            if (Approval.isOver(refused.problem())) {
                override = null;
                refresh();
            }
            throw refused;
        }
    }

    public void discard() {
        form.discard();
    }
}
