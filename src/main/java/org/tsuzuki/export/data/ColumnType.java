package org.tsuzuki.export.data;

/** What the values of a column are; each format writes them as what they are. */
public enum ColumnType {
    TEXT,
    /** Of a SIM: digits that no spreadsheet may take for a number. */
    CARD_NUMBER,
    /** A Japan day. */
    DAY,
    /** An instant, written in Japan time to the second. */
    TIME,
    YEN,
    WHOLE_NUMBER;

    /** Whether the manifest says what the column adds up to. */
    public boolean isSummed() {
        return this == YEN;
    }
}
