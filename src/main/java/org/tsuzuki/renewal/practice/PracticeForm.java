package org.tsuzuki.renewal.practice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tsuzuki.base.Ids;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.checkout.RecordedSale;
import org.tsuzuki.renewal.checkout.RenewalForm;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.draft.RenewalFormService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** A page of an invented SIM: kept nowhere, and recorded as nothing. */
public final class PracticeForm implements RenewalForm {

    private final UUID key = Ids.next();
    private final CardDetails card;
    private final RenewalFormService forms;
    private final PracticeService practice;
    private final Clock clock;

    public PracticeForm(CardDetails card, RenewalFormService forms, PracticeService practice, Clock clock) {
        this.card = card;
        this.forms = forms;
        this.practice = practice;
        this.clock = clock;
    }

    @Override
    public RenewalDraft open() {
        return keep(forms.beginning(card));
    }

    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public RenewalDraft keep(RenewalChoice choice) {
        return new RenewalDraft(key, card.id(), choice, clock.instant());
    }

    @Override
    public RenewalChoice withOnlyPayment(RenewalChoice choice) {
        return forms.withOnlyPayment(card, choice);
    }

    @Override
    public boolean isRecorded(UUID other) {
        return false;
    }

    @Override
    public RecordedSale record(CheckoutRequest request) {
        practice.finish();
        return new RecordedSale(List.of(), "", false);
    }

    @Override
    public void discard() {
        // nothing was kept
    }

    @Override
    public boolean isPractice() {
        return true;
    }
}
