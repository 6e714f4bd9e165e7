package org.tsuzuki.renewal.checkout;

import java.io.Serializable;
import org.tsuzuki.renewal.RenewalId;

/**
 * The answer to Record.
 *
 * @param before whether it had been recorded already, by an earlier click or in another tab
 */
public record RecordedRenewal(RenewalId id, String receiptNumber, boolean before) implements Serializable {}
