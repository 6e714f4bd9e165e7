package org.tsuzuki.agency;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A branch as its receipts show it.
 *
 * @param version null for a branch that is not stored yet; else what was read, so that a stale form is noticed
 * @param code one to four capital letters or digits that begin every receipt number of the branch
 * @param heading the business name at the head of the receipt
 * @param registrationNumber the qualified-invoice number, T and 13 digits; null when the branch has none
 */
public record BranchDetails(
        BranchId id,
        @Nullable Integer version,
        String code,
        String name,
        String heading,
        String address,
        String phone,
        @Nullable String registrationNumber,
        boolean closed)
        implements Serializable {

    /** A branch that is not stored yet and knows nothing but its code and its names. */
    public static BranchDetails opening(String code, String name, String heading) {
        return new BranchDetails(BranchId.next(), null, code, name, heading, "", "", null, false);
    }
}
