package org.tsuzuki.export.format;

import org.tsuzuki.export.data.ColumnType;

/**
 * What stands over a column.
 *
 * @param name in the language of the file
 */
public record Heading(String id, String name, ColumnType type) {}
