package org.tsuzuki.receipt;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.receipt.document.ReceiptNumber;

/**
 * Whether the receipts of a branch in a Japan year are complete.
 *
 * @param last the number that was given last; they run from 1
 * @param missing numbers that were given but have no receipt; empty unless somebody changed the database by hand
 */
public record SeriesCheck(String branchCode, int year, long last, List<ReceiptNumber> missing) implements Serializable {

    public SeriesCheck {
        missing = List.copyOf(missing);
    }
}
