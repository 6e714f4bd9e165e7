package org.tsuzuki.card;

/** A card was created, or something by which it is found changed; published in the transaction that stores it. */
public record CardSaved(CardDetails card) {}
