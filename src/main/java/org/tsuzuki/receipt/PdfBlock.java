package org.tsuzuki.receipt;

import java.util.ArrayList;
import java.util.List;

/** A row as it is set: texts at their places, counted in points from its upper left corner. */
final class PdfBlock {

    private final List<Piece> pieces = new ArrayList<>();
    private float height;
    private boolean rule;

    /** A text on one line. */
    record Piece(float x, float baseline, float size, boolean bold, boolean grey, String text) {}

    static PdfBlock rule(float height) {
        var block = new PdfBlock();
        block.rule = true;
        block.height = height;
        return block;
    }

    void put(float x, float size, boolean bold, boolean grey, String text) {
        put(x, size, size, bold, grey, text);
    }

    /** Puts a text on the base line of letters of another size. */
    void put(float x, float lineSize, float size, boolean bold, boolean grey, String text) {
        pieces.add(new Piece(x, height + lineSize, size, bold, grey, text));
    }

    /** Goes on under a line of letters of this size. */
    void endLine(float size) {
        height += size * 1.45f;
    }

    float height() {
        return height;
    }

    boolean isRule() {
        return rule;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
