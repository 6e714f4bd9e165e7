package org.tsuzuki.renewal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.check.Comparison;
import org.tsuzuki.renewal.quote.StepCompletion;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/**
 * What a renewal was, kept word for word: later changes of the catalogue do not touch it.
 *
 * @param cardNumber the number that was read back to the customer
 * @param promised the key dates that the customer was told
 * @param done the steps of the checklist in order
 * @param recorded labels and values of what the channel wants recorded, with what they were compared with
 * @param billed whether a bill was paid, so that nothing was recharged
 * @param allowances what the plan was to give; null when not known
 * @param observation what was seen; null until somebody has looked
 * @param resultNote why it failed or is unknown, or empty
 * @param skipped the required steps that were let pass; null when all were ticked
 * @param helpCase what it ran into; null when nothing is linked
 * @param replaced what the card had before the result was confirmed; null until then
 * @param paid what each method paid of the receipt on which it stands; of renewals recorded before this was kept, nothing
 */
public record RenewalDetails(
        String customerNumber,
        String customerName,
        String cardNumber,
        String iccid,
        Trilingual carrier,
        Trilingual channel,
        Trilingual plan,
        Boolean billed,
        @Nullable Trilingual allowances,
        Trilingual payment,
        @Nullable Trilingual promotion,
        KeyDates before,
        KeyDates promised,
        List<DoneStep> done,
        List<RecordedField> recorded,
        @Nullable Observation observation,
        String resultNote,
        @Nullable SkippedSteps skipped,
        @Nullable LinkedHelp helpCase,
        @Nullable CardBefore replaced,
        List<PaidTender> paid)
        implements Serializable {

    public RenewalDetails {
        billed = Objects.requireNonNullElse(billed, false);
        done = List.copyOf(done);
        recorded = List.copyOf(recorded);
        paid = List.copyOf(Objects.requireNonNullElse(paid, List.of()));
    }

    /** Whether the line was stopped for its bill, or its paid month was over, when the bill was paid for it. */
    public boolean paidForStoppedLine(Instant recordedAt) {
        return billed
                && (before.isPast(KeyDateKind.SUSPENSION, recordedAt) || before.isPast(KeyDateKind.DATA, recordedAt))
                && promised.earliest(KeyDateKind.DATA, KeyDateKind.CALLS).isPresent();
    }

    RenewalDetails entered(List<DoneStep> steps, List<RecordedField> fields, @Nullable SkippedSteps left) {
        return with(steps, fields, observation, resultNote, left, helpCase, replaced);
    }

    public RenewalDetails observed(Observation seen, CardBefore card) {
        return with(done, recorded, seen, resultNote, skipped, helpCase, card);
    }

    public RenewalDetails noted(String note) {
        return with(done, recorded, observation, note, skipped, helpCase, replaced);
    }

    public RenewalDetails linked(@Nullable LinkedHelp help) {
        return with(done, recorded, observation, resultNote, skipped, help, replaced);
    }

    /** What is agreed stays; only what is done and seen of it changes. */
    private RenewalDetails with(
            List<DoneStep> steps,
            List<RecordedField> fields,
            @Nullable Observation seen,
            String note,
            @Nullable SkippedSteps left,
            @Nullable LinkedHelp help,
            @Nullable CardBefore card) {
        return new RenewalDetails(
                customerNumber,
                customerName,
                cardNumber,
                iccid,
                carrier,
                channel,
                plan,
                billed,
                allowances,
                payment,
                promotion,
                before,
                promised,
                steps,
                fields,
                seen,
                note,
                left,
                help,
                card,
                paid);
    }

    /** A ticked step of the checklist. */
    public record DoneStep(String id, Trilingual text, StepCompletion tick) implements Serializable {}

    /**
     * A value that the channel wants recorded.
     *
     * @param comparison what it was compared with; null where nothing was known
     * @param accepted who said that a small difference is right, and when; null where nobody had to
     */
    public record RecordedField(
            String id,
            Trilingual label,
            String value,
            @Nullable Comparison comparison,
            @Nullable StepCompletion accepted)
            implements Serializable {}

    /**
     * What one method paid of the receipt.
     *
     * @param tendered the cash received, foreign cash at its worth; null when none was counted
     * @param change null when no cash was counted
     * @param foreign the notes and their rate; null for yen
     */
    public record PaidTender(
            Trilingual method,
            Yen amount,
            @Nullable Yen tendered,
            @Nullable Yen change,
            @Nullable String foreign) implements Serializable {}
}
