package org.tsuzuki.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;

/** Makes the PDF of a receipt, with the letters it uses embedded so that it looks the same everywhere. */
@Component
public class ReceiptPdf {

    private final ReceiptFonts fonts = new ReceiptFonts();

    /**
     * The PDF of a receipt. One at a time: the parsed fonts are shared and read from.
     *
     * @param main the language whose labels lead
     * @param copy which handing-out this is; all but the first are marked
     */
    public synchronized byte[] render(ReceiptContent receipt, Language main, Paper paper, int copy) {
        try (var document = new PDDocument()) {
            var text = new PdfText(document, fonts, main);
            var layout = new PdfLayout(text, paper);
            List<PdfBlock> blocks = new ArrayList<>();
            for (var row : Slip.rows(receipt, main, copy)) {
                blocks.add(layout.set(row));
            }
            new PdfPages(document, text, paper).draw(blocks);
            describe(document, receipt, main);
            return save(document, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void describe(PDDocument document, ReceiptContent receipt, Language main) {
        var information = document.getDocumentInformation();
        information.setTitle(receipt.number().value());
        information.setAuthor(receipt.details().issuer().heading());
        document.getDocumentCatalog().setLanguage(main.locale().toLanguageTag());
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
