package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import org.tsuzuki.base.Yen;

/**
 * One movement as the issuer tells it.
 *
 * @param number of the row in the file
 * @param amount signed as a line of the book: above zero a debit
 */
public record StatementRow(int number, LocalDate day, Yen amount, String reference, String text)
        implements Serializable {

    /** What it tells, without where it stands. */
    StatementRow placeless() {
        return new StatementRow(0, day, amount, reference, text);
    }
}
