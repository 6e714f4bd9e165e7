package org.tsuzuki.renewal.followup;

import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Yen;

/** What a branch owes customers in all, and for how many renewals. */
public record CustomerCreditTotal(UUID branchId, String branch, Yen sum, long renewals) implements Serializable {}
