package org.tsuzuki.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionOrder;

/** The table of transactions as somebody exports it who asks for what the page of transactions shows. */
@TestComponent
public class ExportedTransactions {

    private final ExportService exports;

    ExportedTransactions(ExportService exports) {
        this.exports = exports;
    }

    /** @param out takes the table out of its zip */
    public void export(TransactionFilter filter, TransactionOrder order, Language language, OutputStream out)
            throws IOException {
        var zip = new ByteArrayOutputStream();
        exports.write(order(filter, order, language), zip);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            in.getNextEntry();
            in.transferTo(out);
        }
    }

    private static ExportOrder order(TransactionFilter filter, TransactionOrder order, Language language) {
        var more = new LinkedHashMap<String, List<String>>();
        put(more, "customer", new @Nullable Object[] {filter.customerId()});
        put(more, "staff", new @Nullable Object[] {filter.staffId()});
        put(more, "carrier", new @Nullable Object[] {filter.carrierId()});
        put(more, "channel", new @Nullable Object[] {filter.channelId()});
        put(more, "payment", new @Nullable Object[] {filter.paymentId()});
        put(more, "result", filter.results().toArray());
        put(more, "money", filter.money().toArray());
        put(more, AmountRange.LEAST, new @Nullable Object[] {filter.amounts().least()});
        put(more, AmountRange.MOST, new @Nullable Object[] {filter.amounts().most()});
        put(more, "sort", order);
        return new ExportOrder(
                "transactions",
                new DataFilter(filter.from(), filter.to(), filter.branchId(), more),
                List.of(),
                FileFormat.CSV,
                TextEncoding.UTF_8_MARK,
                language);
    }

    private static void put(LinkedHashMap<String, List<String>> more, String name, @Nullable Object... values) {
        var words = new ArrayList<String>();
        for (var value : values) {
            if (value instanceof Enum<?> constant) {
                words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            } else if (value != null) {
                words.add(value.toString());
            }
        }
        more.put(name, words);
    }
}
