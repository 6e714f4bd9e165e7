package org.tsuzuki.receipt.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;

/** Makes the PDF of a receipt, with the letters it uses embedded so that it looks the same everywhere. */
@Component
public class ReceiptPdf {

    /** Parsed fonts are read from, so each receipt that is being made has a set of its own; as many as there are cores. */
    private final Queue<ReceiptFonts> sets = new ConcurrentLinkedQueue<>();

    private final Semaphore free;

    public ReceiptPdf() {
        free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    }

    /** The PDF of a receipt; waits for a set of fonts when all are in use. */
    public byte[] render(ReceiptContent receipt, ReceiptLayoutForm form, Paper paper) {
        free.acquireUninterruptibly();
        try {
            var fonts = Objects.requireNonNullElseGet(sets.poll(), ReceiptFonts::new);
            var pdf = render(receipt, form, paper, fonts);
            sets.add(fonts);
            return pdf;
        } finally {
            free.release();
        }
    }

    private static byte[] render(ReceiptContent receipt, ReceiptLayoutForm form, Paper paper, ReceiptFonts fonts) {
        try (var document = new PDDocument()) {
            var text = new PdfText(document, fonts, form.main());
            var pages = new PdfPages(document, text, paper);
            pages.draw(
                    blocks(text, pages, ReceiptLayout.rows(receipt, form), paper),
                    receipt.number().value());
            describe(document, receipt, form.main());
            return save(document, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With letters small enough for one sheet if they need not become too small for that. */
    private static List<PdfBlock> blocks(PdfText text, PdfPages pages, List<ReceiptLayoutRow> rows, Paper paper)
            throws IOException {
        var scale = paper.scale();
        var blocks = new PdfLayout(text, paper, scale).set(rows);
        while (!pages.holdsOnOne(blocks) && paper.smallerThan(scale) < scale) {
            scale = paper.smallerThan(scale);
            blocks = new PdfLayout(text, paper, scale).set(rows);
        }
        return pages.holdsOnOne(blocks) ? blocks : new PdfLayout(text, paper, paper.scale()).set(rows);
    }

    private static void describe(PDDocument document, ReceiptContent receipt, CustomerLanguage main) {
        var information = document.getDocumentInformation();
        information.setTitle(receipt.number().value());
        information.setAuthor(receipt.details().issuer().heading());
        document.getDocumentCatalog().setLanguage(main.tag());
    }

    /** The first saving cuts the fonts down, after which their letters can be named. */
    private static byte[] save(PDDocument document, PdfText text) throws IOException {
        document.save(OutputStream.nullOutputStream());
        text.nameGlyphs();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
