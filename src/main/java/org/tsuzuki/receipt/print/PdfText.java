package org.tsuzuki.receipt.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tsuzuki.customer.language.CustomerLanguage;

/**
 * Chooses a font for every piece of text of one document. Texts with kana are Japanese; English ones are European, because
 * Han fonts draw the apostrophe as wide as a character; others follow the leading language; a letter that the chosen font
 * lacks comes from another one, and one that all lack is a visible box.
 */
final class PdfText {

    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF]");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\u30FC\\uFF70]");

    /** Quotation marks and dots that Han fonts draw as wide as a character. */
    private static final Pattern WIDE = Pattern.compile("[\\u2018\\u2019\\u201C\\u201D\\u2026]");

    private static final int BOX = 0x25A1;

    private final PdfFont chinese;
    private final PdfFont japanese;
    private final PdfFont european;
    private final CustomerLanguage main;

    PdfText(PDDocument document, ReceiptFonts fonts, CustomerLanguage main) throws IOException {
        this.chinese = new PdfFont(document, fonts.chinese());
        this.japanese = new PdfFont(document, fonts.japanese());
        this.european = new PdfFont(document, fonts.european());
        this.main = main;
    }

    /** A piece of text in one font. */
    record Run(PdfFont font, String text) {}

    List<Run> runs(String text) {
        var clean = clean(text);
        var first = preferred(clean);
        var runs = new ArrayList<Run>();
        clean.codePoints().forEach(letter -> {
            var font = Stream.of(first, chinese, japanese, european)
                    .filter(candidate -> candidate.has(letter))
                    .findFirst();
            append(runs, font.orElse(first), font.isPresent() ? letter : BOX);
        });
        return runs;
    }

    /** In points. */
    float width(String text, float size) throws IOException {
        var width = 0f;
        for (var run : runs(text)) {
            for (var letter : run.text().codePoints().toArray()) {
                width += run.font().width(letter);
            }
        }
        return width * size / 1000;
    }

    /** Breaks text into lines that fit, where its script allows; a piece that is too long is cut anywhere. */
    List<String> lines(String text, float size, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var piece : pieces(text)) {
            if (!line.isEmpty() && width((line + piece).stripTrailing(), size) > room) {
                lines.add(line.strip());
                line = "";
            }
            for (var letter : piece.codePoints().toArray()) {
                var longer = line + Character.toString(letter);
                if (!line.isEmpty() && width(longer.stripTrailing(), size) > room) {
                    lines.add(line);
                    longer = Character.toString(letter);
                }
                line = longer;
            }
        }
        lines.add(line.strip());
        return lines;
    }

    void nameGlyphs() throws IOException {
        chinese.nameGlyphs();
        japanese.nameGlyphs();
        european.nameGlyphs();
    }

    private PdfFont preferred(String text) {
        if (KANA.matcher(text).find()) {
            return japanese;
        }
        var isEnglish = main == CustomerLanguage.EN || WIDE.matcher(text).find();
        if (isEnglish && !EAST_ASIAN.matcher(text).find()) {
            return european;
        }
        if (main == CustomerLanguage.JA && text.codePoints().allMatch(japanese::has)) {
            return japanese;
        }
        var onlyEuropean =
                !text.codePoints().allMatch(chinese::has) && text.codePoints().allMatch(european::has);
        return onlyEuropean ? european : chinese;
    }

    private static void append(List<Run> runs, PdfFont font, int letter) {
        if (!runs.isEmpty() && runs.getLast().font() == font) {
            var last = runs.removeLast();
            runs.add(new Run(font, last.text() + Character.toString(letter)));
        } else {
            runs.add(new Run(font, Character.toString(letter)));
        }
    }

    /** Composed letters; white space as a plain blank; nothing that is meant to be invisible. */
    private static String clean(String text) {
        var clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (UCharacter.isUWhiteSpace(letter)) {
                clean.append(letter == '\u3000' ? '\u3000' : ' ');
            } else if (!UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                    && !UCharacter.isISOControl(letter)) {
                clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private static List<String> pieces(String text) {
        var breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
