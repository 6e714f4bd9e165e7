package org.tsuzuki.renewal.checkout;

import java.util.UUID;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.draft.RenewalFormService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** A page of a real SIM: kept as a draft and recorded as a sale. */
public record StoredForm(
        CardDetails card,
        DraftService drafts,
        RenewalFormService forms,
        RenewalService renewals,
        CheckoutService checkout)
        implements RenewalForm {

    @Override
    public RenewalDraft open() {
        return forms.open(card);
    }

    @Override
    public boolean isNew() {
        return drafts.find(card.id()).isEmpty();
    }

    @Override
    public RenewalDraft keep(RenewalChoice choice) {
        return drafts.save(card.id(), choice);
    }

    @Override
    public RenewalChoice withOnlyPayment(RenewalChoice choice) {
        return forms.withOnlyPayment(card, choice);
    }

    @Override
    public boolean isRecorded(UUID key) {
        return renewals.isRecorded(key);
    }

    @Override
    public RecordedSale record(CheckoutRequest request) {
        return checkout.record(request);
    }

    @Override
    public void discard() {
        drafts.discard(card.id());
    }

    @Override
    public boolean isPractice() {
        return false;
    }
}
