package org.tsuzuki.receipt.document;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * One line of a receipt.
 *
 * @param amount as paid, tax included; negative for a discount
 */
public record ReceiptLine(Trilingual label, Yen amount, TaxTreatment tax) implements Serializable {}
