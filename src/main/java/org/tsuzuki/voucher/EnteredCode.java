package org.tsuzuki.voucher;

import org.jspecify.annotations.Nullable;

/** A code on its way into the vault. */
record EnteredCode(@Nullable String serial, VoucherCode code, SealedCode sealed, String fingerprint) {}
