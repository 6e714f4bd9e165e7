package org.tsuzuki.operations.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.month.AccountantMonth;
import org.tsuzuki.keys.Refusal;

/** Which data set is wanted; said as the address of the exports' page says it. */
record TableRequest(ExportOrder order) implements ExportRequest {

    static final String MARK = "table ";

    /** By its number, or the id that addresses have. */
    static final String CUSTOMER = "customer";

    private static final int MONTH_LENGTH = 7;

    private static final String LANGUAGE = "lang";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");

    /** @param options what stands behind {@code --…} */
    static TableRequest read(
            String data, Map<String, String> options, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw ExportRequest.backwards(from, to);
        }
        if (options.containsKey("--month")) {
            throw new Refusal(
                    "A table is not exported by --month.", "name its days: --from 2026-10-01 --to 2026-10-31");
        }
        var columns = options.getOrDefault("--columns", "");
        return new TableRequest(new ExportOrder(
                data,
                DataFilter.EVERYTHING.within(from, to).with(narrowed(options)),
                columns.isBlank() ? List.of() : List.of(columns.split(",")),
                format(options.getOrDefault("--format", "")),
                encoding(options.getOrDefault("--encoding", TextEncoding.UTF_8_MARK.word())),
                language(options.getOrDefault("--language", "en"))));
    }

    /** What the tables of receipts and transactions are narrowed by. */
    private static Map<String, List<String>> narrowed(Map<String, String> options) {
        var more = new TreeMap<String, List<String>>();
        for (var name : List.of(AmountRange.LEAST, AmountRange.MOST)) {
            var typed = options.get("--" + name);
            if (typed != null) {
                if (!AMOUNT.matcher(typed).matches()) {
                    throw new Refusal(
                            "'" + typed + "' is no amount.", "write it in digits without a sign: --" + name + " 3300");
                }
                more.put(name, List.of(typed));
            }
        }
        var customer = options.get("--customer");
        if (customer != null) {
            more.put(CUSTOMER, List.of(customer));
        }
        return more;
    }

    /** A calendar month of everything. */
    static TableRequest month(Map<String, String> options) {
        var typed = options.getOrDefault("--month", "");
        try {
            var month = typed.length() == MONTH_LENGTH ? YearMonth.parse(typed) : null;
            if (month != null) {
                return new TableRequest(new ExportOrder(
                        AccountantMonth.WORD,
                        DataFilter.EVERYTHING.within(month.atDay(1), month.atEndOfMonth()),
                        List.of(),
                        FileFormat.FILES,
                        TextEncoding.UTF_8_MARK,
                        language(options.getOrDefault("--language", "en"))));
            }
        } catch (DateTimeParseException noMonth) {
            throw noMonth(typed);
        }
        throw noMonth(typed);
    }

    private static Refusal noMonth(String typed) {
        return new Refusal(
                typed.isEmpty() ? "The month is missing." : "'" + typed + "' is no month.",
                "write it as year-month: --month 2026-10");
    }

    private static FileFormat format(String word) {
        return FileFormat.of(word)
                .filter(FileFormat.ofTables()::contains)
                .orElseThrow(() -> new Refusal(
                        word.isEmpty() ? "The format is missing." : "There is no format '" + word + "'.",
                        "choose one: --format "
                                + FileFormat.ofTables().stream()
                                        .map(FileFormat::word)
                                        .collect(Collectors.joining(" | "))));
    }

    private static TextEncoding encoding(String word) {
        return TextEncoding.of(word)
                .orElseThrow(() -> new Refusal(
                        "There is no encoding '" + word + "'.",
                        "choose one: --encoding "
                                + Arrays.stream(TextEncoding.values())
                                        .map(TextEncoding::word)
                                        .collect(Collectors.joining(" | "))));
    }

    private static Language language(String word) {
        return Arrays.stream(Language.values())
                .filter(language -> language.locale().getLanguage().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("There is no language '" + word + "'.", "choose one: --language en | ja | zh"));
    }

    @Override
    public String words() {
        return MARK + ExportAddress.write(order) + "&" + LANGUAGE + "="
                + order.language().locale().getLanguage();
    }

    static TableRequest of(String words) {
        var said = ExportAddress.parse(words.substring(MARK.length()));
        var spoken = said.remove(LANGUAGE);
        return new TableRequest(
                ExportAddress.read(said, DataFilter.EVERYTHING, language(spoken == null ? "en" : spoken.getFirst())));
    }

    @Override
    public String told() {
        var filter = order.filter();
        if (order.format() == FileFormat.FILES) {
            return order.data() + " " + YearMonth.from(Objects.requireNonNull(filter.from())) + ", signed";
        }
        return order.data() + ", " + order.format().word() + ", signed"
                + (filter.from() == null ? "" : ", from " + filter.from())
                + (filter.to() == null ? "" : ", to " + filter.to());
    }
}
