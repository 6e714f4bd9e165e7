package org.tsuzuki.receipt;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.export.data.CursorReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptDetails;

/** Every receipt and refund receipt in the order in which they were issued, with what it is by tax. */
@Component
class ReceiptData implements DataSet<ReceiptData.Row> {

    private static final int PART = 1000;

    /** @param details null of a document that says nothing any more */
    record Row(String branch, Receipt stored, @Nullable ReceiptDetails details) {}

    private final EntityManager database;
    private final CursorReader counter;
    private final AgencyService agency;

    ReceiptData(EntityManager database, CursorReader counter, AgencyService agency) {
        this.database = database;
        this.counter = counter;
        this.agency = agency;
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

    private static Column<Row> yen(String id, Function<ReceiptContent, Yen> amount) {
        return Column.yen(
                id,
                row -> row.details() == null
                        ? null
                        : Long.valueOf(amount.apply(row.stored().content()).amount()));
    }

    @Override
    public long count(DataFilter filter) {
        return counter.count(
                "receipt", new Conditions().inDaysOfTime("issued_at", filter).equal("branch_id", filter.branch()));
    }

    @Override
    public void read(DataFilter filter, RowReceiver<Row> receiver) throws IOException {
        var branches = agency.branches().stream()
                .collect(Collectors.toMap(branch -> branch.id().value(), BranchDetails::name));
        List<Receipt> part = behind(null, filter);
        while (!part.isEmpty()) {
            write(part, branches, receiver);
            database.clear();
            part = part.size() < PART ? List.of() : behind(part.getLast(), filter);
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

    /** The next receipts by their place in time; the first ones when there is no last one. */
    private List<Receipt> behind(@Nullable Receipt last, DataFilter filter) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(Receipt.class);
        var receipt = query.from(Receipt.class);
        var time = receipt.<Instant>get("issuedAt");
        var number = receipt.<String>get("number").<String>get("value");
        var all = new ArrayList<Predicate>();
        var begin = filter.begin();
        var end = filter.end();
        if (begin != null) {
            all.add(criteria.greaterThanOrEqualTo(time, begin));
        }
        if (end != null) {
            all.add(criteria.lessThan(time, end));
        }
        if (filter.branch() != null) {
            all.add(criteria.equal(receipt.get("branch").get("value"), filter.branch()));
        }
        if (last != null) {
            var lastTime = last.issuedAt();
            all.add(criteria.greaterThanOrEqualTo(time, lastTime));
            all.add(criteria.or(
                    criteria.greaterThan(time, lastTime),
                    criteria.greaterThan(number, last.number().value())));
        }
        query.where(all).orderBy(criteria.asc(time), criteria.asc(number));
        return database.createQuery(query).setMaxResults(PART).getResultList();
    }
}
