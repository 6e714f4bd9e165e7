package org.tsuzuki.drawer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tsuzuki.money.PaymentPosted;

/**
 * What is being closed: one person's drawer at one branch.
 *
 * @param from when it was opened
 * @param to when it is closed
 * @param money every payment and refund while it was open, by all methods, in order; nobody else's
 */
public record ClosePeriod(UUID branchId, UUID staffId, Instant from, Instant to, List<PaymentPosted> money) {

    public ClosePeriod {
        money = List.copyOf(money);
    }
}
