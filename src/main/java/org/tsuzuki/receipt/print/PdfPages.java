package org.tsuzuki.receipt.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.tsuzuki.receipt.document.Paper;

/** Draws set rows on pages: one as long as needed on a roll, as many as needed on sheets. */
final class PdfPages {

    private static final float A4_HEIGHT = 841.9f;
    private static final float FOOT = 8;
    private static final float GREY = 0.35f;

    private final PDDocument document;
    private final PdfText text;
    private final Paper paper;

    PdfPages(PDDocument document, PdfText text, Paper paper) {
        this.document = document;
        this.text = text;
        this.paper = paper;
    }

    /** Whether one page holds all; a roll is as long as it has to be. */
    boolean holdsOnOne(List<PdfBlock> blocks) {
        return paper != Paper.A4 || height(blocks) <= A4_HEIGHT - 2 * edge() + 1;
    }

    /** @param name stands at the foot of every sheet when there are several */
    void draw(List<PdfBlock> blocks, String name) throws IOException {
        var height = paper == Paper.A4 ? A4_HEIGHT : height(blocks) + 2 * edge();
        var several = !holdsOnOne(blocks);
        var from = 0;
        while (from < blocks.size()) {
            var page = new PDPage(new PDRectangle(paper.width(), height));
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                var top = height - edge();
                do {
                    var block = blocks.get(from++);
                    draw(stream, block, top);
                    top -= block.height();
                } while (from < blocks.size() && top - blocks.get(from).height() >= edge() - 1);
                if (several) {
                    foot(stream, name + " · " + document.getNumberOfPages());
                }
            }
        }
    }

    private void foot(PDPageContentStream stream, String words) throws IOException {
        var x = (paper.textWidth() - text.width(words, FOOT)) / 2;
        show(stream, new PdfBlock.Piece(x, 0, FOOT, false, true, words), edge() / 2);
    }

    private float edge() {
        return paper == Paper.A4 ? 48 : paper.margin();
    }

    private static float height(List<PdfBlock> blocks) {
        var total = 0f;
        for (var block : blocks) {
            total += block.height();
        }
        return total;
    }

    private void draw(PDPageContentStream stream, PdfBlock block, float top) throws IOException {
        if (block.isRule()) {
            rule(stream, top - block.height() / 2);
        }
        if (block.square() != null) {
            square(stream, block.square(), top);
        }
        for (var piece : block.pieces()) {
            show(stream, piece, top);
        }
    }

    private void square(PDPageContentStream stream, PdfBlock.Square square, float top) throws IOException {
        var squares = square.squares();
        var unit = square.side() / squares.size();
        stream.setNonStrokingColor(0f);
        for (var y = 0; y < squares.size(); y++) {
            for (var x = 0; x < squares.size(); x++) {
                if (squares.isDark(x, y)) {
                    var run = squares.run(x, y);
                    var bottom = top - square.top() - (y + 1) * unit;
                    stream.addRect(paper.margin() + square.x() + x * unit, bottom, run * unit, unit);
                    x += run;
                }
            }
        }
        stream.fill();
    }

    private void rule(PDPageContentStream stream, float y) throws IOException {
        stream.setStrokingColor(GREY);
        stream.setLineWidth(0.5f);
        stream.setLineDashPattern(new float[] {2, 2}, 0);
        stream.moveTo(paper.margin(), y);
        stream.lineTo(paper.width() - paper.margin(), y);
        stream.stroke();
    }

    /** Bold is drawn as letters with an outline, which needs no second font. */
    private void show(PDPageContentStream stream, PdfBlock.Piece piece, float top) throws IOException {
        var colour = piece.grey() ? GREY : 0f;
        stream.setNonStrokingColor(colour);
        stream.setStrokingColor(colour);
        stream.setLineDashPattern(new float[0], 0);
        stream.setLineWidth(piece.size() * 0.035f);
        stream.beginText();
        stream.setRenderingMode(piece.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.newLineAtOffset(paper.margin() + piece.x(), top - piece.baseline());
        for (var run : text.runs(piece.text())) {
            stream.setFont(run.font().use(run.text()), piece.size());
            stream.showText(run.text());
        }
        stream.endText();
    }
}
