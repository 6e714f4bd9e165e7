package org.tsuzuki.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;

/**
 * What is wanted as the address of the page says it, so that it can be shared, saved under a name and asked for again. What
 * cannot be read is as if it were not there.
 */
public final class ExportAddress {

    public static final String PATH = "exports";

    private static final String DATA = "data";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BRANCH = "branch";
    private static final String FORMAT = "format";
    private static final String ENCODING = "encoding";
    private static final String COLUMNS = "columns";
    private static final String BETWEEN = ",";
    private static final int DAY_LENGTH = 10;
    private static final Set<String> OWN = Set.of(DATA, FROM, TO, BRANCH, FORMAT, ENCODING, COLUMNS);

    private ExportAddress() {}

    /** What stands behind the question mark. */
    public static String write(ExportOrder order) {
        var parts = new ArrayList<String>();
        parameters(order)
                .forEach((name, values) -> values.forEach(
                        value -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return String.join("&", parts);
    }

    public static Map<String, List<String>> parameters(ExportOrder order) {
        var filter = order.filter();
        var all = new LinkedHashMap<String, List<String>>();
        put(all, DATA, order.data());
        all.put(FROM, List.of(filter.from() == null ? "" : filter.from().toString()));
        all.put(TO, List.of(filter.to() == null ? "" : filter.to().toString()));
        put(all, BRANCH, filter.branch());
        filter.more().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                all.put(name, values);
            }
        });
        put(all, FORMAT, order.format().word());
        if (order.format().hasEncodings() && order.encoding() != TextEncoding.UTF_8_MARK) {
            put(all, ENCODING, order.encoding().word());
        }
        put(all, COLUMNS, order.columns().isEmpty() ? null : String.join(BETWEEN, order.columns()));
        return all;
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, List.of(value.toString()));
        }
    }

    /** @param usual the days of an address that says none */
    public static ExportOrder read(Map<String, List<String>> said, DataFilter usual, Language language) {
        var more = new LinkedHashMap<String, List<String>>();
        said.forEach((name, values) -> {
            if (!OWN.contains(name)) {
                more.put(name, values);
            }
        });
        var filter = new DataFilter(
                said.containsKey(FROM) ? day(first(said, FROM)) : usual.from(),
                said.containsKey(TO) ? day(first(said, TO)) : usual.to(),
                Ids.read(first(said, BRANCH)).orElse(null),
                more);
        return new ExportOrder(
                first(said, DATA),
                filter,
                Arrays.stream(first(said, COLUMNS).split(BETWEEN))
                        .filter(column -> !column.isBlank())
                        .toList(),
                FileFormat.of(first(said, FORMAT)).orElse(FileFormat.CSV),
                TextEncoding.of(first(said, ENCODING)).orElse(TextEncoding.UTF_8_MARK),
                language);
    }

    /** Takes apart what {@link #write} put together. */
    public static Map<String, List<String>> parse(String query) {
        var said = new LinkedHashMap<String, List<String>>();
        for (var part : query.split("&")) {
            var sign = part.indexOf('=');
            if (sign > 0) {
                said.computeIfAbsent(part.substring(0, sign), name -> new ArrayList<>())
                        .add(URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return said;
    }

    private static String first(Map<String, List<String>> said, String name) {
        return Optional.ofNullable(said.get(name)).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == DAY_LENGTH ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
