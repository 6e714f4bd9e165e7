package org.tsuzuki.renewal.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.ChoiceLimits;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** Enters at the carrier what was paid before: the checklist is ticked and the references are noted now. */
@Service
@Staff.Counter
public class SubmissionService {

    private final Renewals renewals;
    private final SubmissionRecorder recorder;

    SubmissionService(Renewals renewals, SubmissionRecorder recorder) {
        this.renewals = renewals;
        this.recorder = recorder;
    }

    /** What was ticked and noted when the money was taken, to go on from. */
    public RenewalChoice begun(RenewalId id) {
        var renewal = renewals.findById(id).orElseThrow(() -> ProblemException.of("problem.renewal.unknown"));
        var details = renewal.details();
        var choice = RenewalChoice.nothing().withChannel(renewal.channelId());
        for (var done : details.done()) {
            choice = choice.withTick(done.id(), done.tick());
        }
        for (var noted : details.recorded()) {
            choice = choice.withReference(noted.id(), noted.value());
        }
        return choice;
    }

    /** What the checklist and the references of a paid renewal ask for; the quote of its channel as it is today. */
    public Quote quote(RenewalId id, RenewalChoice choice) {
        return recorder.quote(id, choice);
    }

    /**
     * The renewal was entered at the carrier.
     *
     * @throws ProblemException named by field for a required step or reference that is missing, or when it was entered
     *     already
     */
    public void submit(RenewalId id, RenewalChoice typed, @Nullable Approval approval) {
        var choice = ChoiceLimits.check(typed);
        try {
            recorder.submit(id, choice, approval);
        } catch (DataIntegrityViolationException taken) { // somebody noted the same reference at the same moment
            SubmissionRecorder.refuse(quote(id, choice), approval);
            recorder.submit(id, choice, approval);
        }
    }
}
