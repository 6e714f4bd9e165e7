package org.tsuzuki.audit.verification;

import java.io.Serializable;

/**
 * The first thing that is wrong.
 *
 * @param position the entry at which it shows
 */
public record Finding(Damage damage, long position) implements Serializable {}
