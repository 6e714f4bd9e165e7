package org.tsuzuki.renewal.followup;

import java.io.Serializable;
import org.tsuzuki.renewal.RenewalRecord;

/**
 * An open renewal as the board shows it.
 *
 * @param owner who looks after it; empty when nobody does
 */
public record PendingRenewal(RenewalRecord renewal, String branch, String owner, Due due) implements Serializable {}
