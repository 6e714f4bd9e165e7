package org.tsuzuki.renewal.transactions;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.csv.CsvCell;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalRecord;

/**
 * Renewals as a table that spreadsheets open by double click: UTF-8 with its mark, a row for each renewal and behind it one
 * below zero for each of its refunds. What columns of sums add up to is what the screen says. New columns stand behind the
 * old ones, so that whoever reads by position goes on reading.
 */
final class TransactionCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Spreadsheets of every language read this as a time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static final List<String> COLUMNS = List.of(
            "receipt",
            "time",
            "branch",
            "clerk",
            "customerNumber",
            "customerName",
            "cardNumber",
            "carrier",
            "plan",
            "channel",
            "payment",
            "amount",
            "fee",
            "lateFee",
            "discount",
            "direct",
            "total",
            "money",
            "result",
            "observed",
            "kind",
            "original",
            "reason",
            "taxable10",
            "taxRate",
            "tax10",
            "notTaxed",
            "passThrough",
            "cash",
            "creditCard",
            "cashless",
            "credit",
            "payments",
            "references");

    /** In percent, where anything is taxed. */
    private static final String RATE = "10";

    private final Language language;
    private final MethodNames methods;
    private final CsvWriter csv;

    TransactionCsv(Language language, MethodNames methods, OutputStream out) throws IOException {
        this.language = language;
        this.methods = methods;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    void head() {
        csv.writeRecord(COLUMNS.stream()
                .map(column -> Messages.get(language, "export.column." + column))
                .toList());
    }

    void rows(List<Transaction> transactions, TransactionPapers papers) {
        for (var transaction : transactions) {
            csv.writeRecord(row(transaction, papers));
            papers.refundsOf(transaction.renewal())
                    .forEach(refund -> csv.writeRecord(row(transaction.renewal(), refund, papers)));
        }
    }

    private List<String> row(Transaction transaction, TransactionPapers papers) {
        var renewal = transaction.renewal();
        var paid = papers.paid(renewal);
        var row = new ArrayList<String>();
        row.add(CsvCell.text(renewal.receiptNumber()));
        row.add(TIME.format(JapanTime.at(renewal.recordedAt())));
        row.add(CsvCell.text(transaction.branch()));
        row.add(CsvCell.text(transaction.clerk()));
        row.addAll(what(renewal.details()));
        row.add(CsvCell.text(renewal.details().payment().in(language)));
        row.add(yen(renewal.amounts().amount()));
        row.add(yen(renewal.amounts().fee()));
        row.add(yen(renewal.amounts().lateFee()));
        row.add(yen(renewal.amounts().discount()));
        row.add(yen(renewal.amounts().direct()));
        row.add(yen(renewal.total()));
        row.add(CsvCell.text(
                Messages.get(language, "moneyState." + renewal.amounts().money())));
        row.add(CsvCell.text(Messages.get(language, "resultState." + renewal.result())));
        row.add(observed(renewal.details().observation()));
        row.add(kind("RENEWAL"));
        row.add("");
        row.add("");
        row.addAll(taxes(papers.tax(renewal)));
        row.addAll(payments(paid));
        row.add(CsvCell.text(references(renewal.details())));
        return row;
    }

    /** What was given back: where, when and by whom; its parts are told by their tax. */
    private List<String> row(RenewalRecord renewal, ReceiptContent refund, TransactionPapers papers) {
        var details = refund.details();
        var back = papers.back(renewal, refund);
        var row = new ArrayList<String>();
        row.add(CsvCell.text(refund.number().value()));
        row.add(TIME.format(JapanTime.at(refund.issuedAt())));
        row.add(CsvCell.text(details.issuer().name()));
        row.add(CsvCell.text(refund.staff()));
        row.addAll(what(renewal.details()));
        row.add(CsvCell.text(details.payments().stream()
                .map(payment -> payment.method().in(language))
                .collect(Collectors.joining(" / "))));
        row.addAll(List.of("", "", "", "", ""));
        row.add(yen(refund.total()));
        row.addAll(List.of("", "", ""));
        row.add(kind("REFUND"));
        row.add(CsvCell.text(renewal.receiptNumber()));
        row.add(CsvCell.text(Objects.requireNonNull(details.returns()).reason()));
        row.addAll(taxes(TaxShare.of(details.items(), renewal.card().value())));
        row.addAll(payments(back));
        row.add(CsvCell.text(references(renewal.details())));
        return row;
    }

    private List<String> what(RenewalDetails details) {
        return List.of(
                CsvCell.text(details.customerNumber()),
                CsvCell.text(details.customerName()),
                CsvCell.number(details.cardNumber()),
                CsvCell.text(details.carrier().in(language)),
                CsvCell.text(details.plan().in(language)),
                CsvCell.text(details.channel().in(language)));
    }

    private String kind(String kind) {
        return CsvCell.text(Messages.get(language, "export.transactionKind." + kind));
    }

    private static List<String> taxes(TaxShare tax) {
        return List.of(
                yen(tax.taxable10()),
                tax.taxable10().equals(Yen.ZERO) ? "" : RATE,
                yen(tax.tax10()),
                yen(tax.notTaxed()),
                yen(tax.passThrough()));
    }

    private List<String> payments(PaidShare paid) {
        return List.of(
                yen(paid.by(TenderType.CASH)),
                yen(paid.by(TenderType.CREDIT_CARD)),
                yen(paid.by(TenderType.CASHLESS)),
                yen(paid.by(TenderType.CREDIT)),
                CsvCell.text(methods.lines(paid, language)));
    }

    private String references(RenewalDetails details) {
        return details.recorded().stream()
                .map(field -> field.label().in(language) + " " + field.value())
                .collect(Collectors.joining(" / "));
    }

    private static String yen(Yen amount) {
        return Long.toString(amount.amount());
    }

    private static String observed(@Nullable Observation seen) {
        return seen == null || seen.lastDay() == null ? "" : seen.lastDay().toString();
    }

    void flush() throws IOException {
        csv.flush();
    }
}
