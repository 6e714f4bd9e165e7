package org.tsuzuki.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.springframework.boot.test.context.TestComponent;
import org.tsuzuki.base.Language;
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
        put(more, "customer", filter.customerId());
        put(more, "staff", filter.staffId());
        put(more, "carrier", filter.carrierId());
        put(more, "channel", filter.channelId());
        put(more, "payment", filter.paymentId());
        put(more, "result", filter.results().toArray());
        put(more, "money", filter.money().toArray());
        put(more, "sort", order);
        return new ExportOrder(
                "transactions",
                new DataFilter(filter.from(), filter.to(), filter.branchId(), more),
                List.of(),
                FileFormat.CSV,
                TextEncoding.UTF_8_MARK,
                language);
    }

    private static void put(LinkedHashMap<String, List<String>> more, String name, Object... values) {
        var words = new ArrayList<String>();
        if (values != null) {
            Arrays.stream(values)
                    .filter(Objects::nonNull)
                    .map(value -> value instanceof Enum<?> constant
                            ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                            : value.toString())
                    .forEach(words::add);
        }
        more.put(name, words);
    }
}
