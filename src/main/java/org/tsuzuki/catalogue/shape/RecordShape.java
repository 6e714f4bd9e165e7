package org.tsuzuki.catalogue.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.Weekday;
import org.tsuzuki.catalogue.model.Validity;

/** Reads from the records themselves what a row of a shelf holds, so that no form and no check lists fields again. */
final class RecordShape {

    /** Sets of words that a row cannot do without: a card or channel of no form fits nobody. */
    private static final Set<String> NEVER_EMPTY = Set.of("forms", "contracts", "purposes", "accepted", "act");

    /** What is often empty and then means that nothing is known. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("user", "password", "auth", "conditions", "openingHours");

    /** The shelf whose ids a field of this name holds. */
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("carrierId", "carriers"),
            Map.entry("carriers", "carriers"),
            Map.entry("planId", "plans"),
            Map.entry("channelId", "channels"),
            Map.entry("channels", "channels"),
            Map.entry("confirmFirst", "channels"),
            Map.entry("accepted", "payment-methods"),
            Map.entry("accepts", "payment-methods"),
            Map.entry("refuses", "payment-methods"),
            Map.entry("lessCertain", "payment-methods"),
            Map.entry("afterEndChannels", "channels"),
            Map.entry("somePlacesOnly", "payment-methods"),
            Map.entry("anyHour", "payment-methods"));

    private static final Map<Type, FieldShape> PLAIN = Map.of(
            String.class, FieldShape.TEXT,
            Trilingual.class, FieldShape.TRILINGUAL,
            boolean.class, FieldShape.YES_NO,
            Boolean.class, FieldShape.PERHAPS,
            LocalTime.class, FieldShape.TIME,
            Integer.class, FieldShape.NUMBER,
            Yen.class, FieldShape.YEN,
            LocalDate.class, FieldShape.DAY,
            Validity.class, FieldShape.VALIDITY);

    private static final Map<Type, FieldShape> MANY = Map.of(
            String.class, FieldShape.TEXTS,
            Trilingual.class, FieldShape.TRILINGUALS,
            Yen.class, FieldShape.YENS);

    private RecordShape() {}

    static List<CatalogueField> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordShape::field).toList();
    }

    private static CatalogueField field(RecordComponent component) {
        return Map.class.isAssignableFrom(component.getType()) ? keyed(component) : plain(component);
    }

    /** A map: its key becomes the first part of each group. Texts as keys are ids of channels. */
    private static CatalogueField keyed(RecordComponent component) {
        var types = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
        var key = types[0] == DayOfWeek.class
                ? new CatalogueField("key", FieldShape.WORD, true, Weekday.ALL, null, List.of())
                : new CatalogueField("key", FieldShape.REFERENCE, true, List.of(), "channels", List.of());
        var parts = new ArrayList<CatalogueField>(List.of(key));
        parts.addAll(of((Class<?>) types[1]));
        return new CatalogueField(component.getName(), FieldShape.KEYED, isRequired(component), List.of(), null, parts);
    }

    private static CatalogueField plain(RecordComponent component) {
        var type = component.getType();
        var element = Collection.class.isAssignableFrom(type) ? elementOf(component) : type;
        var refersTo = element == String.class ? REFERENCES.get(component.getName()) : null;
        var words = element.isEnum() ? words(element) : List.<Term>of();
        var shape = element == type ? shape(type, refersTo != null) : shapeOfMany(element, refersTo != null);
        var parts = shape == FieldShape.GROUP || shape == FieldShape.GROUPS ? of(element) : List.<CatalogueField>of();
        return new CatalogueField(component.getName(), shape, isRequired(component), words, refersTo, parts);
    }

    private static FieldShape shape(Class<?> type, boolean refers) {
        if (type.isEnum()) {
            return FieldShape.WORD;
        }
        return refers ? FieldShape.REFERENCE : PLAIN.getOrDefault(type, FieldShape.GROUP);
    }

    private static FieldShape shapeOfMany(Class<?> element, boolean refers) {
        if (element.isEnum()) {
            return FieldShape.WORDS;
        }
        return refers && element == String.class
                ? FieldShape.REFERENCES
                : MANY.getOrDefault(element, FieldShape.GROUPS);
    }

    private static boolean isRequired(RecordComponent component) {
        var name = component.getName();
        if (Collection.class.isAssignableFrom(component.getType())) {
            return NEVER_EMPTY.contains(name);
        }
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !MAY_BE_EMPTY.contains(name);
    }

    private static Class<?> elementOf(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static List<Term> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Term.class::cast).toList();
    }
}
