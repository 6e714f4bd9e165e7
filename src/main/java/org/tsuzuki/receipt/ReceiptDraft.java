package org.tsuzuki.receipt;

import java.util.UUID;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.receipt.document.ReceiptDetails;

/**
 * A receipt that waits for its number.
 *
 * @param branchCode the code that the branch's numbers begin with
 */
public record ReceiptDraft(BranchId branch, String branchCode, UUID customerId, ReceiptDetails details) {}
