package org.tsuzuki.receipt.print;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The fonts of the desk, parsed once and kept: Noto Sans in its Chinese, its Japanese and its European forms. */
final class ReceiptFonts {

    private @Nullable TrueTypeFont chinese;
    private @Nullable TrueTypeFont japanese;
    private @Nullable TrueTypeFont european;

    TrueTypeFont chinese() throws IOException {
        if (chinese == null) {
            chinese = parse("NotoSansSC-Regular.ttf");
        }
        return chinese;
    }

    TrueTypeFont japanese() throws IOException {
        if (japanese == null) {
            japanese = parse("NotoSansJP-Regular.ttf");
        }
        return japanese;
    }

    /** Latin letters that the others lack, as in Łukasz, and more of Greek and Cyrillic. */
    TrueTypeFont european() throws IOException {
        if (european == null) {
            european = parse("NotoSans-Regular.ttf");
        }
        return european;
    }

    private static TrueTypeFont parse(String file) throws IOException {
        try (var stream = ReceiptFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("The font " + file + " is missing");
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            font.setEnableGsub(false); // Ligatures would make the text unreadable for machines.
            return font;
        }
    }
}
