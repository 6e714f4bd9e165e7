package org.tsuzuki.receipt.register;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Documents;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;
import org.tsuzuki.receipt.Receipt;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptDetails;

/** Every receipt and refund receipt in the order in which they were issued, with what it is by tax. */
@Component
class ReceiptData implements DataSet<ReceiptData.Row> {

    private static final int PART = 1000;

    /** @param details null of a document that says nothing any more */
    record Row(String branch, Receipt stored, @Nullable ReceiptDetails details) {

        /** Name and number of the customer, as far as the receipt says them. */
        String counterparty() {
            return details == null
                    ? ""
                    : RegisteredReceipt.customer(
                            details.customer().number(), details.customer().name());
        }
    }

    private final ReceiptQueries queries;
    private final CustomerService customers;
    private final AgencyService agency;
    private final ReceiptDocuments documents;

    ReceiptData(ReceiptQueries queries, CustomerService customers, AgencyService agency, ReceiptDocuments documents) {
        this.queries = queries;
        this.customers = customers;
        this.agency = agency;
        this.documents = documents;
    }

    @Override
    public String word() {
        return "receipts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Reach reach() {
        return Reach.LISTS;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("receipt", row -> row.stored().number().value()),
                Column.time("issued", row -> row.stored().issuedAt()),
                Column.text("branch", Row::branch),
                Column.text("clerk", row -> row.stored().content().staff()),
                Column.words(
                        "kind",
                        (row, language) -> row.details() == null
                                ? null
                                : Messages.get(
                                        language,
                                        "export.receiptKind." + (row.details().returns() == null ? "SALE" : "REFUND"))),
                Column.text(
                        "customerNumber",
                        row -> row.details() == null
                                ? null
                                : row.details().customer().number()),
                Column.text(
                        "customerName",
                        row -> row.details() == null
                                ? null
                                : row.details().customer().name()),
                Column.text(
                        "issuer",
                        row -> row.details() == null
                                ? null
                                : row.details().issuer().name()),
                Column.yen("total", row -> row.stored().total().amount()),
                yen("taxable10", receipt -> receipt.tax().taxable10()),
                yen("tax10", receipt -> receipt.tax().tax10()),
                yen("notTaxed", receipt -> receipt.tax().notTaxed()),
                yen("passThrough", receipt -> receipt.tax().passThrough()),
                Column.words(
                        "payments",
                        (row, language) -> row.details() == null
                                ? null
                                : row.details().payments().stream()
                                        .map(payment -> payment.method().in(language) + " "
                                                + payment.amount().amount())
                                        .collect(Collectors.joining(" / "))),
                Column.text(
                        "original",
                        row -> row.details() == null || row.details().returns() == null
                                ? null
                                : row.details().returns().number().value()),
                Column.text(
                        "reason",
                        row -> row.details() == null || row.details().returns() == null
                                ? null
                                : row.details().returns().reason()));
    }

    @Override
    public Optional<Documents<Row>> documents() {
        return Optional.of(documents);
    }

    @Override
    public List<String> filters() {
        return List.of(ReceiptFilter.CUSTOMER, AmountRange.LEAST, AmountRange.MOST);
    }

    @Override
    public String told(String filter, String value, Language language) {
        return switch (filter) {
            case AmountRange.LEAST, AmountRange.MOST -> AmountRange.told(value);
            case ReceiptFilter.CUSTOMER ->
                Ids.read(value)
                        .flatMap(id -> customers.summaries(List.of(new CustomerId(id))).values().stream()
                                .findFirst())
                        .map(customer -> customer.number().toString())
                        .orElse(value);
            default -> value;
        };
    }

    private static Column<Row> yen(String id, Function<ReceiptContent, Yen> amount) {
        return Column.yen(
                id,
                row -> row.details() == null
                        ? null
                        : Long.valueOf(amount.apply(row.stored().content()).amount()));
    }

    @Override
    public long count(DataFilter filter) {
        return queries.totals(ReceiptFilter.of(filter)).count();
    }

    @Override
    public void read(DataFilter wanted, RowReceiver<Row> receiver) throws IOException {
        var filter = ReceiptFilter.of(wanted);
        var branches = ReceiptRegister.names(agency);
        List<Receipt> part = queries.behind(null, filter, PART);
        while (!part.isEmpty()) {
            write(part, branches, receiver);
            queries.forget();
            part = part.size() < PART ? List.of() : queries.behind(part.getLast(), filter, PART);
        }
    }

    private static void write(List<Receipt> part, Map<UUID, String> branches, RowReceiver<Row> receiver)
            throws IOException {
        try {
            for (var receipt : part) {
                receiver.take(row(receipt, branches));
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("These rows are read already", impossible);
        }
    }

    private static Row row(Receipt receipt, Map<UUID, String> branches) {
        var details = receipt.content().details();
        return new Row(
                branches.getOrDefault(receipt.branch().value(), ""), receipt, Objects.isNull(details) ? null : details);
    }
}
