package org.tsuzuki.catalogue.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.CatalogueField;
import org.tsuzuki.catalogue.CatalogueKind;

/** The names of shelves and fields in the reader's words. */
final class CatalogueTexts {

    private static final int SHORT = 160;

    private CatalogueTexts() {}

    static String kind(CatalogueKind kind) {
        return Texts.t("catalogue.kind." + kind.file());
    }

    static String one(CatalogueKind kind) {
        return Texts.t("catalogue.one." + kind.file());
    }

    /** Fields of one name that hold different things have texts of their own. */
    static String label(CatalogueField field) {
        var name = "catalogue.field." + field.name();
        return first(name + "." + field.shape(), name).orElse(field.name());
    }

    static @Nullable String hint(CatalogueField field) {
        var name = "catalogue.hint." + field.name();
        return first(name + "." + field.shape(), name).orElse(null);
    }

    /** What a part of a list is called: a step, a price period. */
    static String part(CatalogueField field) {
        return first("catalogue.part." + field.name()).orElse(label(field));
    }

    /** {@code steps.pay.text.ja} in words. */
    static String path(String path) {
        return Arrays.stream(path.split("\\.")).map(CatalogueTexts::segment).collect(Collectors.joining(" › "));
    }

    static String value(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return value.length() > SHORT ? value.substring(0, SHORT) + "…" : value;
    }

    private static String segment(String name) {
        return Arrays.stream(Language.values())
                .filter(language -> language.locale().getLanguage().equals(name))
                .findFirst()
                .map(Language::ownName)
                .orElseGet(() -> first("catalogue.field." + name).orElse(name));
    }

    private static Optional<String> first(String... keys) {
        return Stream.of(keys)
                .filter(key -> Messages.has(Texts.language(), key))
                .findFirst()
                .map(key -> Texts.t(key));
    }
}
