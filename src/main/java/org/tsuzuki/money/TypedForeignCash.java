package org.tsuzuki.money;

import java.io.Serializable;

/**
 * Foreign money over the counter as it was typed.
 *
 * @param currency three letters of ISO 4217
 * @param rate yen for one unit of it
 */
public record TypedForeignCash(String currency, String amount, String rate) implements Serializable {}
