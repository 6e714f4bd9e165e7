package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Yen;

/**
 * The sums of one receipt by tax treatment. Tax is rounded down once per rate per receipt, never per line.
 *
 * @param total of all lines, also of one whose treatment is not known any more
 * @param taxable10 the sum taxed at 10 %, tax included
 * @param tax10 the tax inside that sum
 */
public record TaxSplit(Yen total, Yen taxable10, Yen tax10, Yen notTaxed, Yen passThrough) implements Serializable {

    /** @throws ArithmeticException when a sum leaves a long */
    public static TaxSplit of(List<ReceiptLine> lines) {
        var taxable = sum(lines, TaxTreatment.TAX10);
        var notTaxed = sum(lines, TaxTreatment.NOT_TAXED_AT_SALE);
        var passThrough = sum(lines, TaxTreatment.PASS_THROUGH);
        return new TaxSplit(
                lines.stream().map(ReceiptLine::amount).reduce(Yen.ZERO, Yen::plus),
                taxable,
                taxInside(taxable),
                notTaxed,
                passThrough);
    }

    private static Yen taxInside(Yen included) {
        return new Yen(included.amount() / 11);
    }

    private static Yen sum(List<ReceiptLine> lines, TaxTreatment kind) {
        return lines.stream()
                .filter(line -> line.tax() == kind)
                .map(ReceiptLine::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }
}
