package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import org.tsuzuki.base.Yen;

/**
 * What was paid and given back while no drawer was open, by other methods than cash: it stands in no Z report.
 *
 * @param count how many payments and refunds
 * @param net what was paid less what was given back
 */
public record OffDrawerPayments(long count, Yen net) implements Serializable {}
