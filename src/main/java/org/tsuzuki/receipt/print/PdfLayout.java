package org.tsuzuki.receipt.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.print.ReceiptLayoutRow.Weight;

/** Sets the rows of a slip in the width of a paper. */
final class PdfLayout {

    /** 23 mm in points. */
    private static final float CODE_SIDE = 65;

    private static final String ARROW = " → ";

    private final PdfText text;
    private final float room;
    private final float scale;

    PdfLayout(PdfText text, Paper paper, float scale) {
        this.text = text;
        this.room = paper.textWidth();
        this.scale = scale;
    }

    List<PdfBlock> set(List<ReceiptLayoutRow> rows) throws IOException {
        var blocks = new ArrayList<PdfBlock>();
        for (var row : rows) {
            blocks.add(set(row));
        }
        return blocks;
    }

    private PdfBlock set(ReceiptLayoutRow row) throws IOException {
        return switch (row) {
            case ReceiptLayoutRow.Title title -> title(title);
            case ReceiptLayoutRow.Rule() -> PdfBlock.rule(7 * scale);
            case ReceiptLayoutRow.Centred(var words, var weight) -> {
                var block = new PdfBlock();
                centre(block, words, size(weight), weight);
                yield block;
            }
            case ReceiptLayoutRow.Pair pair -> pair(pair);
            case ReceiptLayoutRow.Change(var label, var others, var before, var after) ->
                pair(new ReceiptLayoutRow.Pair(label, others, before + ARROW + after, Weight.BOLD));
            case ReceiptLayoutRow.Note note -> note(note);
            case ReceiptLayoutRow.Code code -> code(code);
        };
    }

    private PdfBlock title(ReceiptLayoutRow.Title title) throws IOException {
        var block = new PdfBlock();
        centre(block, title.text(), 15 * scale, Weight.LARGE);
        centre(block, title.others(), size(Weight.SMALL), Weight.SMALL);
        return block;
    }

    private PdfBlock note(ReceiptLayoutRow.Note note) throws IOException {
        var block = new PdfBlock();
        var first = true;
        for (var paragraph : note.paragraphs()) {
            var size = size(first ? Weight.PLAIN : Weight.SMALL);
            putLines(block, paragraph, size, !first);
            first = false;
        }
        return block;
    }

    /** The square at the left, as large as a telephone's camera likes it, and the words at its right. */
    private PdfBlock code(ReceiptLayoutRow.Code code) throws IOException {
        var block = new PdfBlock();
        var side = CODE_SIDE * Math.max(1, scale);
        var left = side + 8 * scale;
        block.put(new PdfBlock.Square(2 * scale, 2 * scale, side, code.squares()));
        block.reach(2 * scale);
        for (var paragraph : code.paragraphs()) {
            for (var line : text.lines(paragraph, size(Weight.SMALL), room - left)) {
                block.put(left, size(Weight.SMALL), false, true, line);
                block.endLine(size(Weight.SMALL));
            }
        }
        block.reach(side + 6 * scale);
        return block;
    }

    private void centre(PdfBlock block, String words, float size, Weight weight) throws IOException {
        for (var line : text.lines(words, size, room)) {
            block.put((room - text.width(line, size)) / 2, size, isBold(weight), weight == Weight.SMALL, line);
            block.endLine(size);
        }
    }

    /** On one line when all fits; else the small words or the value go under it, and what is long is broken. */
    private PdfBlock pair(ReceiptLayoutRow.Pair pair) throws IOException {
        var block = new PdfBlock();
        var size = size(pair.weight());
        var small = size(Weight.SMALL);
        var gap = 5 * scale;
        var label = text.width(pair.label(), size);
        var others = pair.others().isEmpty() ? 0 : gap + text.width(pair.others(), small);
        var value = gap + text.width(pair.value(), size);
        var valueFits = label + value <= room;
        var othersFit = label + others + (valueFits ? value : 0) <= room;
        if (label <= room) {
            block.put(0, size, pair.weight() == Weight.LARGE, false, pair.label());
        }
        if (othersFit) {
            block.put(label + gap, size, small, false, true, pair.others());
        }
        if (valueFits) {
            block.put(room - value + gap, size, isBold(pair.weight()), false, pair.value());
        }
        if (label <= room) {
            block.endLine(size);
        } else {
            putLines(block, pair.label(), size, false);
        }
        if (!othersFit) {
            putLines(block, pair.others(), small, true);
        }
        if (!valueFits) {
            putLinesAtRight(block, pair.value(), size, isBold(pair.weight()));
        }
        return block;
    }

    private void putLines(PdfBlock block, String words, float size, boolean grey) throws IOException {
        for (var line : text.lines(words, size, room)) {
            block.put(0, size, false, grey, line);
            block.endLine(size);
        }
    }

    private void putLinesAtRight(PdfBlock block, String words, float size, boolean bold) throws IOException {
        for (var line : text.lines(words, size, room)) {
            block.put(room - text.width(line, size), size, bold, false, line);
            block.endLine(size);
        }
    }

    private static boolean isBold(Weight weight) {
        return weight == Weight.BOLD || weight == Weight.LARGE;
    }

    private float size(Weight weight) {
        return scale
                * switch (weight) {
                    case SMALL -> 6.8f;
                    case PLAIN, BOLD -> 8.6f;
                    case LARGE -> 13f;
                };
    }
}
