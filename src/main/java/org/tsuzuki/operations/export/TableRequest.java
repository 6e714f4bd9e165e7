package org.tsuzuki.operations.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.keys.Refusal;

/** Which data set is wanted; said as the address of the exports' page says it. */
record TableRequest(ExportOrder order) implements ExportRequest {

    static final String MARK = "table ";

    private static final String LANGUAGE = "lang";

    /** @param options what stands behind {@code --…} */
    static TableRequest read(
            String data, Map<String, String> options, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw ExportRequest.backwards(from, to);
        }
        var columns = options.getOrDefault("--columns", "");
        return new TableRequest(new ExportOrder(
                data,
                DataFilter.EVERYTHING.within(from, to),
                columns.isBlank() ? List.of() : List.of(columns.split(",")),
                format(options.getOrDefault("--format", "")),
                encoding(options.getOrDefault("--encoding", TextEncoding.UTF_8_MARK.word())),
                language(options.getOrDefault("--language", "en"))));
    }

    private static FileFormat format(String word) {
        return FileFormat.of(word)
                .orElseThrow(() -> new Refusal(
                        word.isEmpty() ? "The format is missing." : "There is no format '" + word + "'.",
                        "choose one: --format "
                                + Arrays.stream(FileFormat.values())
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
        return order.data() + ", " + order.format().word() + ", signed"
                + (filter.from() == null ? "" : ", from " + filter.from())
                + (filter.to() == null ? "" : ", to " + filter.to());
    }
}
