package org.tsuzuki.settlement;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * Money that goes into a balance.
 *
 * @param key made when the form is opened: the same key never tops up twice
 * @param card the agency credit card that pays; null for the bank account
 */
public record TopUp(
        UUID key, SettlementMethodId balance, @Nullable SettlementMethodId card, Yen amount) implements Serializable {}
