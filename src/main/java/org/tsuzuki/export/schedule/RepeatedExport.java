package org.tsuzuki.export.schedule;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved export with its repetition.
 *
 * @param next when it runs next
 * @param last the newest period that was tried
 */
public record RepeatedExport(
        String name,
        RepetitionPlan plan,
        Instant next,
        @Nullable PeriodRun last) implements Serializable {}
