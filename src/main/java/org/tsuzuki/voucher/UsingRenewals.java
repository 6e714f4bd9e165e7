package org.tsuzuki.voucher;

import java.util.Optional;
import java.util.UUID;

/** Tells the vault about the renewals that used its vouchers; renewals know vouchers, not the other way round. */
public interface UsingRenewals {

    Optional<UsingRenewal> find(UUID renewal);
}
