package org.tsuzuki.catalogue.editing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueField;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** What a change of a catalogue row says, in the reader's words; what has no words of its own stays as it is written. */
public final class ItemTexts implements Serializable {

    private final Language language;
    private final Map<CatalogueKind, Map<String, String>> names = new EnumMap<>(CatalogueKind.class);

    public ItemTexts(Catalogue catalogue, Language language) {
        this.language = language;
        Stream.of(catalogue.carriers(), catalogue.plans(), catalogue.channels(), catalogue.paymentMethods())
                .<CatalogueRecord>flatMap(List::stream)
                .forEach(row -> names.computeIfAbsent(CatalogueKind.of(row), kind -> new LinkedHashMap<>())
                        .put(row.id(), row.name().in(language)));
    }

    /** {@code steps.pay.text.ja} of a channel as "Steps › pay › Text › 日本語". */
    public String field(CatalogueKind kind, String path) {
        return new FieldPath(kind.fields(), path, this).label();
    }

    /** The field and both its values in words. */
    public DomainChange.Field inWords(CatalogueKind kind, DomainChange.Field change) {
        var place = new FieldPath(kind.fields(), change.name(), this);
        return new DomainChange.Field(place.label(), said(place, change.before()), said(place, change.after()));
    }

    private static @Nullable String said(FieldPath place, @Nullable String value) {
        return value == null || value.isEmpty() ? null : place.value(value);
    }

    /** A value of one of these fields in words. */
    public String value(List<CatalogueField> fields, String name, String written) {
        return new FieldPath(fields, name, this).value(written);
    }

    /** The ids that a reference can hold, in the order of their shelf. */
    public List<String> ids(CatalogueField field) {
        return List.copyOf(shelf(field).keySet());
    }

    /** What the row is called that a reference names. */
    public String name(CatalogueField field, String id) {
        return shelf(field).getOrDefault(id, id);
    }

    private Map<String, String> shelf(CatalogueField field) {
        return field.refersTo().map(names::get).orElse(Map.of());
    }

    /** The label of a field; fields of one name that hold different things have texts of their own. */
    public static String label(Language language, CatalogueField field) {
        var name = "catalogue.field." + field.name();
        var own = name + "." + field.shape();
        return text(language, field.name(), own, name);
    }

    String label(CatalogueField field) {
        return label(language, field);
    }

    /** The text of the first key that has one. */
    String text(String otherwise, String... keys) {
        return text(language, otherwise, keys);
    }

    Language language() {
        return language;
    }

    private static String text(Language language, String otherwise, String... keys) {
        return Arrays.stream(keys)
                .filter(key -> Messages.has(language, key))
                .findFirst()
                .map(key -> Messages.get(language, key))
                .orElse(otherwise);
    }
}
