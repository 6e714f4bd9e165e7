package org.tsuzuki.book.comparison;

import java.util.List;

/**
 * Compares what a feature keeps with what the book says of it; each feature offers its own as a bean. One statement reads
 * both sides, so that nobody who sells meanwhile is mistaken for a difference.
 */
public interface LedgerComparison {

    /** What differs; empty when all agree. */
    List<LedgerDifference> differences();
}
