package org.tsuzuki.catalogue.ui.input;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.editing.CatalogueDraft;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.shape.CatalogueField;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** The names of shelves and fields in the reader's words. */
public final class CatalogueTexts {

    private static final int SHORT = 160;

    private CatalogueTexts() {}

    public static String kind(CatalogueKind kind) {
        return Texts.t("catalogue.kind." + kind.file());
    }

    public static String one(CatalogueKind kind) {
        return Texts.t("catalogue.one." + kind.file());
    }

    static String label(CatalogueField field) {
        return ItemTexts.label(Texts.language(), field);
    }

    /** What a row is called, as it is stored; its id while it has no name. */
    public static String name(CatalogueDraft row) {
        var name = row.values().getOrDefault("name", row.values().get("title"));
        var said = name instanceof Map<?, ?> texts
                ? texts.get(Texts.language().locale().getLanguage())
                : null;
        return said == null ? row.id() : said.toString();
    }

    static @Nullable String hint(CatalogueField field) {
        var name = "catalogue.hint." + field.name();
        return first(name + "." + field.shape(), name).orElse(null);
    }

    /** What a part of a list is called: a step, a price period. */
    static String part(CatalogueField field) {
        return first("catalogue.part." + field.name()).orElse(label(field));
    }

    public static String value(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return value.length() > SHORT ? value.substring(0, SHORT) + "…" : value;
    }

    private static Optional<String> first(String... keys) {
        return Stream.of(keys)
                .filter(key -> Messages.has(Texts.language(), key))
                .findFirst()
                .map(key -> Texts.t(key));
    }
}
