package org.tsuzuki.receipt.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.receipt.register.ReceiptFilter;

/**
 * Which receipts are shown, as the address of the page carries it and as their export reads it. An address without days
 * means this month; an empty day means no limit. What cannot be read does not narrow.
 */
final class ReceiptQuery {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BRANCH = "branch";

    private ReceiptQuery() {}

    static ReceiptFilter read(QueryParameters typed, LocalDate today) {
        return new ReceiptFilter(
                typed.getSingleParameter(FROM).isPresent() ? day(typed, FROM) : today.withDayOfMonth(1),
                typed.getSingleParameter(TO).isPresent() ? day(typed, TO) : today,
                typed.getSingleParameter(ReceiptFilter.CUSTOMER)
                        .flatMap(Ids::read)
                        .orElse(null),
                typed.getSingleParameter(BRANCH).flatMap(Ids::read).orElse(null),
                AmountRange.read(
                        typed.getSingleParameter(AmountRange.LEAST).orElse(""),
                        typed.getSingleParameter(AmountRange.MOST).orElse("")));
    }

    private static @Nullable LocalDate day(QueryParameters typed, String name) {
        return typed.getSingleParameter(name).flatMap(Dates::read).orElse(null);
    }

    static QueryParameters write(ReceiptFilter filter) {
        var all = new LinkedHashMap<String, String>();
        all.put(FROM, filter.from() == null ? "" : filter.from().toString());
        all.put(TO, filter.to() == null ? "" : filter.to().toString());
        put(all, ReceiptFilter.CUSTOMER, filter.customerId());
        put(all, BRANCH, filter.branchId());
        put(all, AmountRange.LEAST, filter.amounts().least());
        put(all, AmountRange.MOST, filter.amounts().most());
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
