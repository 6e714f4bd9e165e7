package org.tsuzuki.export;

/**
 * What became of an export.
 *
 * @param file the name of the exported file
 * @param sha256 of it
 */
public record Written(String file, long rows, String sha256) {}
