package org.tsuzuki.receipt.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it is set: texts at their places, counted in points from its upper left corner. */
final class PdfBlock {

    private final List<Piece> pieces = new ArrayList<>();
    private float height;
    private boolean rule;
    private @Nullable Square square;

    /** A text on one line. */
    record Piece(float x, float baseline, float size, boolean bold, boolean grey, String text) {}

    /** A square code at a place, as wide as its side. */
    record Square(float x, float top, float side, QrSquares squares) {}

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

    /** Puts a square code at its place; text may stand beside it. */
    void put(Square code) {
        square = code;
    }

    /** Goes on with the texts of another block, so far to the right. */
    void append(PdfBlock next, float right) {
        next.pieces.forEach(piece -> pieces.add(
                new Piece(piece.x + right, height + piece.baseline, piece.size, piece.bold, piece.grey, piece.text)));
        height += next.height;
    }

    /** Leaves at least this much room. */
    void reach(float least) {
        height = Math.max(height, least);
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

    @Nullable
    Square square() {
        return square;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
