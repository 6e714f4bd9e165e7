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

    /** Between the square code and what stands beside it. */
    private static final float GAP = 8;

    /** The least room in which dates can stand beside the square code: the wider roll and A4 have it. */
    private static final float LEAST_BESIDE = 110;

    private static final String ARROW = " → ";
    private static final String BETWEEN = "   ";

    private final PdfText text;
    private final float room;
    private final float scale;

    PdfLayout(PdfText text, Paper paper, float scale) {
        this(text, paper.textWidth(), scale);
    }

    private PdfLayout(PdfText text, float room, float scale) {
        this.text = text;
        this.room = room;
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
            case ReceiptLayoutRow.Rule() -> PdfBlock.rule(6 * scale);
            case ReceiptLayoutRow.Centred(var parts, var weight) -> {
                var block = new PdfBlock();
                for (var line : packed(parts, size(weight))) {
                    centre(block, line, size(weight), weight);
                }
                yield block;
            }
            case ReceiptLayoutRow.Pair pair -> pair(pair);
            case ReceiptLayoutRow.Change change -> change(change);
            case ReceiptLayoutRow.Note note -> note(note.paragraphs(), Weight.PLAIN);
            case ReceiptLayoutRow.Foot foot -> foot(foot);
        };
    }

    private PdfBlock title(ReceiptLayoutRow.Title title) throws IOException {
        var block = new PdfBlock();
        var size = 15 * scale;
        var together = title.text() + "  " + title.others();
        if (text.width(together, size) <= room) {
            centre(block, together.strip(), size, Weight.LARGE);
        } else {
            centre(block, title.text(), size, Weight.LARGE);
            centre(block, title.others(), size(Weight.SMALL), Weight.SMALL);
        }
        return block;
    }

    /** As many parts on a line as have room there. */
    private List<String> packed(List<String> parts, float size) throws IOException {
        var lines = new ArrayList<String>();
        for (var part : parts) {
            var longer = lines.isEmpty() ? part : lines.getLast() + BETWEEN + part;
            if (!lines.isEmpty() && text.width(longer, size) <= room) {
                lines.removeLast();
                lines.add(longer);
            } else {
                lines.add(part);
            }
        }
        return lines;
    }

    /** On one line, else with the days under their label. */
    private PdfBlock change(ReceiptLayoutRow.Change change) throws IOException {
        var days = change.before() + ARROW + change.after();
        var label = new ReceiptLayoutRow.Pair(change.label(), change.others(), days, Weight.PLAIN);
        var size = size(Weight.PLAIN);
        if (text.width(change.label(), size) + 5 * scale + text.width(days, size) <= room) {
            return pair(label, true);
        }
        var block = new PdfBlock();
        putLines(block, change.label(), size(Weight.SMALL), true);
        if (!change.others().isEmpty()) {
            putLines(block, change.others(), size(Weight.SMALL), true);
        }
        for (var line : text.lines(days, size, room)) {
            block.put(0, size, true, false, line);
            block.endLine(size);
        }
        return block;
    }

    private PdfBlock note(List<String> paragraphs, Weight weight) throws IOException {
        var block = new PdfBlock();
        var first = weight;
        for (var paragraph : paragraphs) {
            putLines(block, paragraph, size(first), first == Weight.SMALL);
            first = Weight.SMALL;
        }
        return block;
    }

    /**
     * The square at the right, as large as a telephone's camera likes it, and the rows beside it and then under it. On the
     * narrow roll the rows come first, and only the words about the square stand beside it.
     */
    private PdfBlock foot(ReceiptLayoutRow.Foot foot) throws IOException {
        var block = new PdfBlock();
        var side = CODE_SIDE * Math.max(1, scale);
        var words = foot.paragraphs();
        if (room - side - GAP < LEAST_BESIDE) {
            for (var row : foot.rows()) {
                block.append(set(row), 0);
            }
            var top = block.height() + 2 * scale;
            block.put(new PdfBlock.Square(0, top, side, foot.squares()));
            block.reach(top);
            block.append(beside(side).note(words, Weight.SMALL), side + GAP);
            block.reach(top + side + 4 * scale);
        } else {
            block.put(new PdfBlock.Square(room - side, 2 * scale, side, foot.squares()));
            for (var row : foot.rows()) {
                block.append(at(block, side).set(row), 0);
            }
            block.append(at(block, side).note(words, Weight.SMALL), 0);
            block.reach(side + 6 * scale);
        }
        centre(block, foot.code(), size(Weight.SMALL), Weight.SMALL);
        return block;
    }

    private PdfLayout at(PdfBlock block, float side) {
        return block.height() < side + 4 * scale ? beside(side) : this;
    }

    private PdfLayout beside(float side) {
        return new PdfLayout(text, room - side - GAP, scale);
    }

    private void centre(PdfBlock block, String words, float size, Weight weight) throws IOException {
        for (var line : text.lines(words, size, room)) {
            block.put((room - text.width(line, size)) / 2, size, isBold(weight), weight == Weight.SMALL, line);
            block.endLine(size);
        }
    }

    /** On one line when all fits; else the small words or the value go under it, and what is long is broken. */
    private PdfBlock pair(ReceiptLayoutRow.Pair pair) throws IOException {
        return pair(pair, isBold(pair.weight()));
    }

    /** @param bold whether the value stands out */
    private PdfBlock pair(ReceiptLayoutRow.Pair pair, boolean bold) throws IOException {
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
            block.put(room - value + gap, size, bold, false, pair.value());
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
            putLinesAtRight(block, pair.value(), size, bold);
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
