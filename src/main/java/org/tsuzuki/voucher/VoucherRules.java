package org.tsuzuki.voucher;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.OutOfScopeException;

/** What stands against something that is done with a voucher; every refusal belongs to the field "voucher". */
public final class VoucherRules {

    public static final String FIELD = "voucher";

    private VoucherRules() {}

    static void fromBranch(UUID branch, Actor clerk) {
        if (!branch.equals(clerk.branchId())) {
            throw new OutOfScopeException(Problem.of("problem.voucher.branch"), FIELD);
        }
    }

    static void seen(@Nullable Instant revealedAt) {
        refuseUnless(revealedAt != null, "problem.voucher.unseen");
    }

    static void notUsed(VoucherState stored) {
        refuseUnless(stored != VoucherState.USED, "problem.voucher.used");
    }

    static void unused(VoucherState now) {
        notUsed(now);
        refuseUnless(now != VoucherState.EXPIRED, "problem.voucher.expired");
        refuseUnless(now == VoucherState.IN_STOCK || now == VoucherState.RESERVED, "problem.voucher.withdrawn");
    }

    /** What was given back to the supplier is gone; everything else may be found to be good. */
    static void outOfStock(VoucherState now) {
        refuseUnless(now != VoucherState.RETURNED, "problem.voucher.withdrawn");
        refuseUnless(now != VoucherState.EXPIRED, "problem.voucher.expired");
        refuseUnless(now != VoucherState.IN_STOCK, "problem.voucher.inStock");
    }

    static void heldBy(@Nullable UUID holder, @Nullable String name, Actor clerk) {
        refuseUnless(clerk.staffId().equals(holder), "problem.voucher.reserved", name == null ? "" : name);
    }

    /** One of no plan fits whatever costs its face value. An advance is handed on at cost, to the customer it was bought for. */
    static void fits(Lot lot, VoucherPurpose purpose) {
        refuseUnless(lot.carrierId().equals(purpose.carrierId()), "problem.voucher.otherPlan");
        refuseUnless(lot.planId() == null || lot.planId().equals(purpose.planId()), "problem.voucher.otherPlan");
        var amount = purpose.amount();
        refuseUnless(lot.planId() != null || lot.faceValue().equals(amount), "problem.voucher.otherPlan");
        if (lot.kind() == VoucherKind.ADVANCE) {
            refuseUnless(purpose.customerId().equals(lot.customerId()), "problem.voucher.otherCustomer");
            refuseUnless(
                    amount == null || amount.compareTo(lot.cost()) <= 0,
                    "problem.voucher.aboveCost",
                    lot.cost().toString());
        }
    }

    public static String reason(String typed) {
        if (typed.isBlank()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        return typed.strip();
    }

    private static void refuseUnless(boolean fine, String key, Object... arguments) {
        if (!fine) {
            throw new ProblemException(Problem.of(key, arguments), FIELD);
        }
    }
}
