package org.tsuzuki.renewal.outcome;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** Refuses a last day that nobody can have seen; a confirmed result stays as it is. */
final class ObservedExpiryRule {

    private ObservedExpiryRule() {}

    /** @throws ProblemException for a day before the renewal that was not promised either, or more than a year after the promised one */
    static void check(Instant recordedAt, @Nullable LocalDate promised, @Nullable LocalDate seen) {
        if (seen == null) {
            return;
        }
        var recorded = JapanTime.dayOf(recordedAt);
        var earliest = promised != null && promised.isBefore(recorded) ? promised : recorded;
        if (seen.isBefore(earliest)) {
            throw new ProblemException(Problem.of("problem.result.beforeRecorded", earliest), "lastDay");
        }
        if (promised != null && seen.isAfter(promised.plusYears(1))) {
            throw new ProblemException(Problem.of("problem.result.tooFar", promised), "lastDay");
        }
    }
}
