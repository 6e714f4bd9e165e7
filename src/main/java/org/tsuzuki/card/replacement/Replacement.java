package org.tsuzuki.card.replacement;

import java.io.Serializable;
import java.time.Instant;
import org.tsuzuki.card.CardId;

/**
 * One card that took the place of another.
 *
 * @param number what the old card was known by
 * @param by the name of the member of staff who recorded it
 */
public record Replacement(
        CardId oldCard, CardId newCard, String number, boolean numberKept, String reason, Instant at, String by)
        implements Serializable {}
