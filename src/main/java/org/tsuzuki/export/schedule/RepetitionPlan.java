package org.tsuzuki.export.schedule;

import java.io.Serializable;

/**
 * How an export is to be repeated, as the owner types it.
 *
 * @param directory on this computer; empty for none
 * @param mail an address; empty for none
 */
public record RepetitionPlan(Rhythm rhythm, String directory, String mail) implements Serializable {}
