package org.tsuzuki.catalogue.ui;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.ui.Texts;

/** A part of a list in one line. */
final class PartSummary {

    private PartSummary() {}

    static String of(Object part) {
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
                .map(PartSummary::of)
                .orElseGet(() -> plain(values));
    }

    private static String plain(Map<?, ?> values) {
        return values.values().stream()
                .filter(value -> !(value instanceof Map))
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }
}
