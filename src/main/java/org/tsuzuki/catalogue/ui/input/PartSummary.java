package org.tsuzuki.catalogue.ui.input;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.shape.CatalogueField;

/** A part of a list in one line: its text, or its key, or else all that it says. */
final class PartSummary implements Serializable {

    private final ItemTexts words;
    private final List<CatalogueField> fields;

    PartSummary(ItemTexts words, List<CatalogueField> fields) {
        this.words = words;
        this.fields = List.copyOf(fields);
    }

    String of(Object part) {
        if (!(part instanceof Map<?, ?> values)) {
            return "";
        }
        var inLanguage = values.get(Texts.language().locale().getLanguage());
        if (inLanguage != null) {
            return inLanguage.toString();
        }
        return Stream.of("text", "label")
                .map(values::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::of)
                .orElseGet(() -> plain(values));
    }

    private String plain(Map<?, ?> values) {
        return values.entrySet().stream()
                .filter(entry -> !isAnswer(entry.getValue()))
                .map(entry -> words.value(fields, entry.getKey().toString(), written(entry.getValue())))
                .collect(Collectors.joining(" · "));
    }

    /** "No" says nothing without its question. */
    private static boolean isAnswer(Object value) {
        return value instanceof Boolean || value instanceof Map;
    }

    private static String written(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }
}
