package org.tsuzuki.export.schedule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;

/**
 * What became of one period.
 *
 * @param nextTry when it is tried again
 */
public record PeriodRun(
        LocalDate from,
        LocalDate to,
        RunState state,
        Instant begunAt,
        @Nullable Instant nextTry,
        @Nullable Long rows,
        @Nullable Problem problem)
        implements Serializable {

    public boolean isTrouble() {
        return problem != null && state != RunState.DONE && state != RunState.RUNNING;
    }
}
