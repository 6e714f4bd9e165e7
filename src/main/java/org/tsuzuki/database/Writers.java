package org.tsuzuki.database;

/**
 * How the configured database takes its writers.
 *
 * @param oneAtATime whether writing transactions already stand in line as a whole, before they begin
 */
public record Writers(boolean oneAtATime) {}
