package org.tsuzuki.renewal;

import java.io.Serializable;

/**
 * An open renewal as the board shows it.
 *
 * @param owner who looks after it; empty when nobody does
 */
public record PendingRenewal(RenewalRecord renewal, String branch, String owner, Due due) implements Serializable {}
