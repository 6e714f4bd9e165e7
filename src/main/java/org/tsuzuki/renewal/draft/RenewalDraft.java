package org.tsuzuki.renewal.draft;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.tsuzuki.card.CardId;
import org.tsuzuki.renewal.quote.RenewalChoice;

/**
 * What a clerk has typed for a card but not recorded.
 *
 * @param key made when the form was opened; whatever is recorded under it is recorded once
 */
public record RenewalDraft(UUID key, CardId card, RenewalChoice choice, Instant savedAt) implements Serializable {}
