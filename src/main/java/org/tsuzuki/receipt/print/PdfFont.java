package org.tsuzuki.receipt.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** A font inside one document; only the glyphs in use are embedded. */
final class PdfFont {

    private static final int BLOCK = 100; // A CMap block holds at most 100 entries.

    private final PDDocument document;
    private final TrueTypeFont letters;
    private final CmapLookup cmap;
    private final Map<Integer, Integer> letterOfGlyph = new TreeMap<>();
    private @Nullable PDType0Font font;

    PdfFont(PDDocument document, TrueTypeFont letters) throws IOException {
        this.document = document;
        this.letters = letters;
        this.cmap = letters.getUnicodeCmapLookup();
    }

    boolean has(int letter) {
        return cmap.getGlyphId(letter) != 0;
    }

    /** In thousandths of the letter size. */
    float width(int letter) throws IOException {
        return letters.getAdvanceWidth(cmap.getGlyphId(letter)) * 1000f / letters.getUnitsPerEm();
    }

    /** The font to show text with; what is shown is remembered so that it can be read back. */
    PDType0Font use(String text) throws IOException {
        text.codePoints().forEach(letter -> letterOfGlyph.putIfAbsent(cmap.getGlyphId(letter), letter));
        if (font == null) {
            font = PDType0Font.load(document, letters, true);
        }
        return font;
    }

    /**
     * Tells readers which letter each glyph stands for. PDFBox takes the lowest code point that shares the glyph, so
     * that 高 would be copied as the radical ⾼ and Đ as Ð. To be called after the subset was made.
     */
    void nameGlyphs() throws IOException {
        if (font != null) {
            var stream = new PDStream(
                    document,
                    new ByteArrayInputStream(toUnicode().getBytes(StandardCharsets.US_ASCII)),
                    COSName.FLATE_DECODE);
            font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
        }
    }

    private String toUnicode() {
        var text = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = new ArrayList<>(letterOfGlyph.entrySet());
        for (var from = 0; from < entries.size(); from += BLOCK) {
            var block = entries.subList(from, Math.min(from + BLOCK, entries.size()));
            text.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> text.append("<%04X> <%s>\n".formatted(entry.getKey(), utf16(entry.getValue()))));
            text.append("endbfchar\n");
        }
        return text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String utf16(int letter) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(Character.toString(letter).getBytes(StandardCharsets.UTF_16BE));
    }
}
