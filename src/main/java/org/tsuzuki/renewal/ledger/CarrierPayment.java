package org.tsuzuki.renewal.ledger;

import java.time.Instant;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/**
 * What a carrier was paid for a renewal.
 *
 * @param paidFrom the credit card, balance or drawer that it was paid from
 * @param covered what of the held money it settles
 * @param charged what it really took
 * @param foreign whether it took that in a currency of its own
 */
public record CarrierPayment(String key, Account paidFrom, Yen covered, Yen charged, boolean foreign, Instant paidAt) {}
