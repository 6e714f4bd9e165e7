package org.tsuzuki.card;

/** A card was created or changed; published in the transaction that stores it. */
public record CardSaved(CardDetails card) {}
