package org.tsuzuki.receipt;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * One line of a receipt.
 *
 * @param amount as paid, tax included; negative for a discount
 */
public record ReceiptLine(Trilingual label, Yen amount, TaxKind tax) implements Serializable {}
