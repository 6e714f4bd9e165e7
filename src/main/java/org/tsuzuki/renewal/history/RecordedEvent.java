package org.tsuzuki.renewal.history;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;

/**
 * A step in the life of a renewal, as it is shown.
 *
 * @param from the state before, the name of a {@link MoneyState} or {@link ResultState}
 * @param by the name of who took it
 * @param approvedBy the supervisor whose word it needed
 * @param amount what money moved, in yen
 * @param reason what was said about it, or empty
 */
public record RecordedEvent(
        StateDimension axis,
        String from,
        String to,
        Instant at,
        String by,
        @Nullable String approvedBy,
        @Nullable Yen amount,
        String reason)
        implements Serializable {}
