package org.tsuzuki.receipt.document;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The customer as the receipt names them.
 *
 * @param name as printed, in Latin or Han letters; null when the receipt carries no name
 * @param number the customer's number at the desk
 */
public record ReceiptCustomer(@Nullable String name, String number) implements Serializable {}
