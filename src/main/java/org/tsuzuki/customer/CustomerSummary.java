package org.tsuzuki.customer;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list shows of a customer. */
public record CustomerSummary(
        CustomerId id,
        CustomerNumber number,
        CustomerNames names,
        @Nullable LocalDate leavesOn,
        Instant changedAt,
        String changedBy)
        implements Serializable {

    /** Number and names, for a sentence. */
    public String label() {
        return number + " " + names.first();
    }
}
