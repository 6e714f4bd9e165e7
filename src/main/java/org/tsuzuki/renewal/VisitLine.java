package org.tsuzuki.renewal;

import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.card.CardId;

/**
 * One card of a visit.
 *
 * @param key of the card's form; what is recorded under it is recorded once
 */
public record VisitLine(UUID key, CardId card, RenewalChoice choice) implements Serializable {}
