package org.tsuzuki.renewal.transactions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;

/**
 * Which renewals a list shows; whatever is null or empty does not narrow it.
 *
 * @param from the first Japan day
 * @param to the last Japan day, itself included
 * @param amounts of the whole renewal, as its receipt has it
 */
public record TransactionFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID customerId,
        @Nullable UUID staffId,
        @Nullable UUID branchId,
        @Nullable String carrierId,
        @Nullable String channelId,
        @Nullable String paymentId,
        Set<ResultState> results,
        Set<MoneyState> money,
        AmountRange amounts)
        implements Serializable {

    public static final TransactionFilter EVERYTHING =
            new TransactionFilter(null, null, null, null, null, null, null, null, Set.of(), Set.of(), AmountRange.ALL);

    public TransactionFilter {
        carrierId = TextLimit.ID.cutIfAny(carrierId);
        channelId = TextLimit.ID.cutIfAny(channelId);
        paymentId = TextLimit.ID.cutIfAny(paymentId);
        results = Set.copyOf(results);
        money = Set.copyOf(money);
    }

    /** The month of a Japan day, up to that day. */
    public static TransactionFilter monthUntil(LocalDate day) {
        return EVERYTHING.between(day.withDayOfMonth(1), day);
    }

    TransactionFilter at(@Nullable UUID branch) {
        return new TransactionFilter(
                from, to, customerId, staffId, branch, carrierId, channelId, paymentId, results, money, amounts);
    }

    public TransactionFilter amounting(AmountRange wanted) {
        return new TransactionFilter(
                from, to, customerId, staffId, branchId, carrierId, channelId, paymentId, results, money, wanted);
    }

    public TransactionFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new TransactionFilter(
                first, last, customerId, staffId, branchId, carrierId, channelId, paymentId, results, money, amounts);
    }
}
