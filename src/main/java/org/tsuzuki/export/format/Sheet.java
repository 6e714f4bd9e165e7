package org.tsuzuki.export.format;

/** What the sheets of a workbook and their totals are called, in the language of the file. */
public record Sheet(String name, String totals, String rows, String sum) {}
