package org.tsuzuki.receipt.register;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Documents;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.print.ReceiptLayoutForm;
import org.tsuzuki.receipt.print.ReceiptPdf;

/** Each receipt as its file copy: as it was issued, in Japanese, marked as a copy for the files. */
@Component
class ReceiptDocuments implements Documents<ReceiptData.Row> {

    private static final ReceiptLayoutForm FORM = ReceiptLayoutForm.of(CustomerLanguage.JA, Delivery.ON_FILE);

    private final ReceiptPdf pdf;
    private final Paper paper;

    ReceiptDocuments(ReceiptPdf pdf, @Value("${tsuzuki.receipt-paper:SLIP80}") Paper paper) {
        this.pdf = pdf;
        this.paper = paper;
    }

    /** As a single file copy. */
    @Override
    public Reach reach() {
        return Reach.BOOKS;
    }

    @Override
    public List<Column<ReceiptData.Row>> index() {
        return List.of(
                Column.day("day", row -> JapanTime.dayOf(row.stored().issuedAt())),
                Column.yen("total", row -> row.stored().total().amount()),
                Column.text("counterparty", ReceiptData.Row::counterparty),
                Column.text("receipt", row -> row.stored().number().value()),
                Column.text("file", this::file));
    }

    /** By day, number and amount. */
    @Override
    public @Nullable String file(ReceiptData.Row row) {
        var receipt = row.stored();
        return row.details() == null
                ? null
                : "receipts/%s_%s_%d.pdf"
                        .formatted(
                                JapanTime.dayOf(receipt.issuedAt()),
                                receipt.number().value(),
                                receipt.total().amount());
    }

    @Override
    public byte[] content(ReceiptData.Row row) {
        Objects.requireNonNull(row.details());
        return pdf.render(row.stored().content(), FORM, paper);
    }
}
