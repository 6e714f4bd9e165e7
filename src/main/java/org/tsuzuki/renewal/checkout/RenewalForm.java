package org.tsuzuki.renewal.checkout;

import java.util.UUID;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** What becomes of a Renew page: where it is kept while it is typed, and what Record does with it. */
public interface RenewalForm {

    /** What was typed before, else what a new page begins with. */
    RenewalDraft open();

    /** Whether nothing was typed before. */
    boolean isNew();

    /** @throws ProblemException when more is typed than can be kept */
    RenewalDraft keep(RenewalChoice choice);

    /** The same, paid with the only method that there is. */
    RenewalChoice withOnlyPayment(RenewalChoice choice);

    /** Whether the page with this key has been recorded, from whatever tab. */
    boolean isRecorded(UUID key);

    /** @throws ProblemException named by field when something is missing or wrong; then nothing is stored */
    RecordedSale record(CheckoutRequest request);

    void discard();

    /** Whether nothing that is done here counts. */
    boolean isPractice();
}
