package org.tsuzuki.voucher;

import org.jspecify.annotations.Nullable;

/** A code on its way into the vault. */
public record EnteredCode(@Nullable String serial, VoucherCode code, SealedCode sealed, String fingerprint) {}
