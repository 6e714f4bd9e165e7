package org.tsuzuki.receipt.document;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * One line of a receipt.
 *
 * @param amount as paid, tax included; negative for a discount
 * @param tax null where a word stands that is not known any more
 */
public record ReceiptLine(
        Trilingual label, Yen amount, @Nullable TaxTreatment tax) implements Serializable {}
