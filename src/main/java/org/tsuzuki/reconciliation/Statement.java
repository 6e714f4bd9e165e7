package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/**
 * An issuer's statement that was imported.
 *
 * @param rows how many movements it has
 * @param marked how many of them are matched
 * @param closing what the account holds at the end of the last day as the issuer tells, signed as the book; null when not told
 */
public record Statement(
        StatementId id,
        Account account,
        String fileName,
        LocalDate firstDay,
        LocalDate lastDay,
        int rows,
        int marked,
        @Nullable Yen closing,
        String importedBy,
        Instant importedAt)
        implements Serializable {

    DomainChange changed(String action, Differences fields) {
        return new DomainChange(action, id.toString(), TextLimit.REFERENCE.cut(fileName), fields.list(), null);
    }
}
