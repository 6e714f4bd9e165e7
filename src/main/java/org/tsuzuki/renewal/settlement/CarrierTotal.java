package org.tsuzuki.renewal.settlement;

import java.io.Serializable;
import java.time.Instant;
import org.tsuzuki.base.Yen;

/**
 * What is open with one carrier.
 *
 * @param held taken for it and not paid; below zero what it has to give back
 * @param oldest when the oldest of it was taken
 */
public record CarrierTotal(String carrierId, Yen held, long renewals, Instant oldest) implements Serializable {}
