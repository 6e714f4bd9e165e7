package org.tsuzuki.receipt.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.Serializable;
import java.util.BitSet;

/** The dark and light squares of a QR code, without the light border that the paper around it gives. */
public final class QrSquares implements Serializable {

    private final int size;
    private final BitSet dark = new BitSet();

    private QrSquares(int size) {
        this.size = size;
    }

    /** @throws IllegalArgumentException when the text is longer than a QR code holds */
    static QrSquares of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var squares = new QrSquares(matrix.getWidth());
            for (var y = 0; y < squares.size; y++) {
                for (var x = 0; x < squares.size; x++) {
                    squares.dark.set(y * squares.size + x, matrix.get(x, y) == 1);
                }
            }
            return squares;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Squares along one side. */
    public int size() {
        return size;
    }

    public boolean isDark(int x, int y) {
        return dark.get(y * size + x);
    }

    /** How many dark squares follow each other from here to the right. */
    int run(int x, int y) {
        var end = dark.nextClearBit(y * size + x);
        return Math.min(end - y * size, size) - x;
    }

    /** The path of an SVG in which a square is one unit wide. */
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                if (isDark(x, y)) {
                    var run = run(x, y);
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
                    x += run;
                }
            }
        }
        return path.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QrSquares that && size == that.size && dark.equals(that.dark);
    }

    @Override
    public int hashCode() {
        return dark.hashCode();
    }
}
