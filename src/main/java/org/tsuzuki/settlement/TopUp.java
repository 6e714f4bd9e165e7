package org.tsuzuki.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * Money that goes into a balance.
 *
 * @param key made when the form is opened: the same key never tops up twice
 * @param card the agency credit card that pays; null for the bank account
 * @param day the Japan day of the payment; null for today
 * @param sure whether somebody looked again at an amount that seems mistyped
 */
public record TopUp(
        UUID key,
        SettlementMethodId balance,
        @Nullable SettlementMethodId card,
        Yen amount,
        @Nullable LocalDate day,
        boolean sure)
        implements Serializable {

    public TopUp(UUID key, SettlementMethodId balance, @Nullable SettlementMethodId card, Yen amount) {
        this(key, balance, card, amount, null, false);
    }
}
