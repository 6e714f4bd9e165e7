package org.tsuzuki.receipt;

import java.time.Instant;
import java.util.UUID;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** Says, inside the issuing transaction, that a receipt exists; the search box listens. */
public record ReceiptIssued(
        ReceiptNumber number, UUID customerId, UUID cardId, BranchId branch, Instant issuedAt, Yen total) {}
