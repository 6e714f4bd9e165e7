package org.tsuzuki.receipt;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;

/**
 * What became of one card of a receipt.
 *
 * @param number the card's number as the receipt shows it; empty when it shows none
 * @param path where it is looked after, without a leading slash
 * @param state in words for the customer
 * @param settled whether it is known by now; until then the receipt's own note holds
 */
public record ReceiptOutcome(String number, String path, Trilingual state, boolean settled) implements Serializable {}
