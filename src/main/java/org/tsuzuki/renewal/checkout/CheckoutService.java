package org.tsuzuki.renewal.checkout;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.renewal.quote.CheckoutRequest;

/** The one door through which renewals are recorded, for one card or for a family that pays together. */
@Service
@Staff.Counter
public class CheckoutService {

    private final SaleRecorder recorder;
    private final DrawerService drawers;

    CheckoutService(SaleRecorder recorder, DrawerService drawers) {
        this.recorder = recorder;
        this.drawers = drawers;
    }

    /**
     * Records all cards with one payment and one receipt, once for each key however often and from however many tabs it
     * is asked for; the answer is given only when everything is stored for good.
     *
     * @throws ProblemException named by field when something is missing or wrong; then nothing is stored
     */
    public RecordedSale record(CheckoutRequest request) {
        try {
            return recordOnce(request);
        } catch (ProblemException refused) {
            drawers.auditRefused(refused, null);
            throw refused;
        }
    }

    private RecordedSale recordOnce(CheckoutRequest request) {
        try {
            return recorder.record(request);
        } catch (DataIntegrityViolationException taken) { // somebody was quicker, and is found now
            return recorder.record(request);
        }
    }
}
