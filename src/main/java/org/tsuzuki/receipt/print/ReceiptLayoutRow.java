package org.tsuzuki.receipt.print;

import java.io.Serializable;
import java.util.List;

/** A row of a receipt, the same on the screen, on paper and in the PDF. */
public sealed interface ReceiptLayoutRow extends Serializable {

    /** The name of the document, with its names in other languages beside it. */
    record Title(String text, String others) implements ReceiptLayoutRow {}

    /** A line across. */
    record Rule() implements ReceiptLayoutRow {}

    /** Texts in the middle: beside each other where there is room, else under each other, each in one piece. */
    record Centred(List<String> parts, Weight weight) implements ReceiptLayoutRow {

        public Centred {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A label at the left and what it says at the right.
     *
     * @param others the label in other languages, set small; may be empty
     */
    record Pair(String label, String others, String value, Weight weight) implements ReceiptLayoutRow {}

    /** A label and the numbers or days before and after. */
    record Change(String label, String others, String before, String after) implements ReceiptLayoutRow {}

    /** Small text from edge to edge, one paragraph for each language. */
    record Note(List<String> paragraphs) implements ReceiptLayoutRow {

        public Note {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * The end of the slip: rows with the square code at their right, where the paper has room for both.
     *
     * @param paragraphs what the square code is for
     * @param code what it says, for whoever has to type it
     */
    record Foot(List<ReceiptLayoutRow> rows, QrSquares squares, List<String> paragraphs, String code)
            implements ReceiptLayoutRow {

        public Foot {
            rows = List.copyOf(rows);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** How much a text stands out. */
    enum Weight {
        SMALL,
        PLAIN,
        BOLD,
        LARGE
    }
}
