package org.tsuzuki.renewal.transactions;

import java.io.Serializable;
import org.tsuzuki.base.Yen;

/**
 * What a list of renewals adds up to.
 *
 * @param taken the sum of what was taken and not given back
 */
public record TransactionTotals(long count, Yen taken) implements Serializable {}
