package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionOrder;

/**
 * Filter and order as the address of the page carries them. An address without days means this month; an empty day means
 * no limit. What cannot be read does not narrow the list.
 */
record TransactionQuery(TransactionFilter filter, TransactionOrder order) {

    static TransactionQuery read(QueryParameters typed, LocalDate today) {
        var usual = TransactionFilter.monthUntil(today);
        var filter = new TransactionFilter(
                typed.getSingleParameter("from").isPresent() ? day(typed, "from") : usual.from(),
                typed.getSingleParameter("to").isPresent() ? day(typed, "to") : usual.to(),
                value(typed, "customer", UUID::fromString),
                value(typed, "staff", UUID::fromString),
                value(typed, "branch", UUID::fromString),
                value(typed, "carrier", Function.identity()),
                value(typed, "channel", Function.identity()),
                value(typed, "payment", Function.identity()),
                states(typed, "result", ResultState.class),
                states(typed, "money", MoneyState.class),
                AmountRange.read(
                        typed.getSingleParameter(AmountRange.LEAST).orElse(""),
                        typed.getSingleParameter(AmountRange.MOST).orElse("")));
        return new TransactionQuery(filter, order(typed));
    }

    private static @Nullable LocalDate day(QueryParameters typed, String name) {
        return typed.getSingleParameter(name).flatMap(Dates::read).orElse(null);
    }

    private static <T> @Nullable T value(QueryParameters typed, String name, Function<String, T> reader) {
        return typed.getSingleParameter(name)
                .filter(text -> !text.isBlank())
                .flatMap(text -> readable(text, reader))
                .orElse(null);
    }

    private static <T> Optional<T> readable(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Set<E> states(QueryParameters typed, String name, Class<E> type) {
        return typed.getParameters(name).stream()
                .flatMap(text -> readable(text, word -> constant(type, word)).stream())
                .collect(Collectors.toSet());
    }

    private static TransactionOrder order(QueryParameters typed) {
        return typed.getSingleParameter("sort")
                .flatMap(text -> readable(text, word -> constant(TransactionOrder.class, word)))
                .orElse(TransactionOrder.LATEST_FIRST);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    QueryParameters write() {
        var all = new LinkedHashMap<String, String[]>();
        all.put("from", new String[] {filter.from() == null ? "" : filter.from().toString()});
        all.put("to", new String[] {filter.to() == null ? "" : filter.to().toString()});
        put(all, "customer", filter.customerId());
        put(all, "staff", filter.staffId());
        put(all, "branch", filter.branchId());
        put(all, "carrier", filter.carrierId());
        put(all, "channel", filter.channelId());
        put(all, "payment", filter.paymentId());
        put(all, "result", filter.results().toArray());
        put(all, "money", filter.money().toArray());
        put(all, AmountRange.LEAST, filter.amounts().least());
        put(all, AmountRange.MOST, filter.amounts().most());
        if (order != TransactionOrder.LATEST_FIRST) {
            put(all, "sort", order);
        }
        return QueryParameters.full(all);
    }

    private static void put(LinkedHashMap<String, String[]> all, String name, @Nullable Object... values) {
        var words = Arrays.stream(values)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .map(value -> value instanceof Enum<?> constant
                        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        : value.toString())
                .sorted()
                .toArray(String[]::new);
        if (words.length > 0) {
            all.put(name, words);
        }
    }
}
