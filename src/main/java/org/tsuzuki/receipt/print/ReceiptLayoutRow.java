package org.tsuzuki.receipt.print;

import java.io.Serializable;
import java.util.List;

/** A row of a receipt, the same on the screen, on paper and in the PDF. */
public sealed interface ReceiptLayoutRow extends Serializable {

    /** The name of the document, with its names in the other languages under it. */
    record Title(String text, String others) implements ReceiptLayoutRow {}

    /** A line across. */
    record Rule() implements ReceiptLayoutRow {}

    /** Text in the middle. */
    record Centred(String text, Weight weight) implements ReceiptLayoutRow {}

    /**
     * A label at the left and what it says at the right.
     *
     * @param others the label in the other languages, set small; may be empty
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

    /** The square code and, beside it, what it is for. */
    record Code(QrSquares squares, List<String> paragraphs) implements ReceiptLayoutRow {

        public Code {
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
