package org.tsuzuki.renewal.ledger;

import java.time.Instant;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/**
 * What a carrier gave back of money that it got for nothing, or keeps for good.
 *
 * @param to where it came to; the losses when it does not come back
 * @param covered what of the open money that settles
 * @param amount what came, or is lost
 * @param foreign whether the carrier had taken it in a currency of its own
 */
public record CarrierRefund(String key, Account to, Yen covered, Yen amount, boolean foreign, Instant at) {}
