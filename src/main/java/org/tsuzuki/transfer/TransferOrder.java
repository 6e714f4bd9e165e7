package org.tsuzuki.transfer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/**
 * Money goes from one account of ours to another.
 *
 * @param key made when the form is opened: the same key never books twice
 * @param amount what arrives
 * @param foreign of foreign cash, how much of it goes, as typed; empty otherwise
 * @param day the Japan day on which it arrives
 * @param sure whether an amount that looks mistyped is meant so
 */
public record TransferOrder(
        UUID key, Account from, Account to, Yen amount, String foreign, LocalDate day, String reason, boolean sure)
        implements Serializable {

    public TransferOrder {
        foreign = TextLimit.AMOUNT.check("foreign", foreign);
        reason = TextLimit.REASON.check("reason", reason);
    }
}
