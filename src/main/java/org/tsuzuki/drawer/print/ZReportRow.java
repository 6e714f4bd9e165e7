package org.tsuzuki.drawer.print;

/**
 * One line of a Z report.
 *
 * @param value on the right; empty where the line is one text
 */
public record ZReportRow(Kind kind, String text, String value) {

    /** How a line stands. */
    public enum Kind {
        TITLE,
        /** Centred and bold. */
        NUMBER,
        CENTRED,
        /** Centred and small. */
        NOTE,
        RULE,
        HEADING,
        PAIR,
        /** A pair that is bold. */
        SUM
    }

    static ZReportRow of(Kind kind, String text) {
        return new ZReportRow(kind, text, "");
    }
}
