package org.tsuzuki.catalogue.shape;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/** Checks each field by its shape: presence, kind of value, and that whatever is referred to exists. */
final class FieldCheck {

    /** Fits its column and an address; {@code new} is the address of a row to be added. */
    private static final Pattern ID = Pattern.compile("(?!new$)[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final BiPredicate<CatalogueKind, String> known;

    FieldCheck(BiPredicate<CatalogueKind, String> known) {
        this.known = known;
    }

    void group(List<CatalogueField> fields, Map<?, ?> values, String path) {
        var names = fields.stream().map(CatalogueField::name).toList();
        for (var name : values.keySet()) {
            if (!names.contains(String.valueOf(name))) {
                throw ItemCheck.refusal(path + name, "unknownField", String.valueOf(name));
            }
        }
        fields.forEach(field -> field(field, values.get(field.name()), path + field.name()));
    }

    private void field(CatalogueField field, @Nullable Object value, String path) {
        if (value == null || isMissing(value)) {
            if (field.required()) {
                throw new ProblemException(Problem.of("problem.required"), path);
            }
            return;
        }
        switch (field.shape()) {
            case TEXT -> text(field, value, path);
            case TRILINGUAL -> trilingual(field, value, path);
            case TEXTS -> list(value, path).forEach(part -> TextLimit.REFERENCE.check(path, String.valueOf(part)));
            case YENS -> list(value, path);
            case YES_NO, PERHAPS -> kindOf(value, Boolean.class, path);
            case NUMBER -> number(value, path);
            case YEN -> yen(number(value, path), path);
            case DAY -> day(value, path);
            case TIME -> time(value, path);
            case WORD -> word(field, value, path);
            case WORDS -> list(value, path).forEach(word -> word(field, word, path));
            case REFERENCE -> reference(field, value, path);
            case REFERENCES -> references(field, list(value, path), path);
            case VALIDITY -> kindOf(value, Map.class, path);
            case GROUP -> group(field.parts(), kindOf(value, Map.class, path), path + ".");
            case KEYED -> keyed(field, kindOf(value, Map.class, path), path);
            case GROUPS -> each(value, path, this::groupOf, field);
            case TRILINGUALS -> each(value, path, FieldCheck::trilingual, field);
        }
    }

    private void keyed(CatalogueField field, Map<?, ?> parts, String path) {
        ListLimit.CATALOGUE_PARTS.check(path, parts);
        parts.forEach((key, part) -> keyed(field, key, part, path));
    }

    private void keyed(CatalogueField field, @Nullable Object key, @Nullable Object part, String path) {
        var at = path + "." + key;
        field(field.parts().getFirst(), key, at + ".key");
        group(
                field.parts().subList(1, field.parts().size()),
                kindOf(part == null ? "" : part, Map.class, at),
                at + ".");
    }

    private void groupOf(CatalogueField field, Object part, String path) {
        group(field.parts(), kindOf(part, Map.class, path), path + ".");
    }

    private static void each(Object value, String path, PartCheck check, CatalogueField field) {
        var index = 0;
        for (var part : list(value, path)) {
            check.check(field, part, path + "." + index++);
        }
    }

    private static void text(CatalogueField field, Object value, String path) {
        if (value instanceof Collection || value instanceof Map) {
            throw ItemCheck.refusal(path, "wrongValue", value.toString());
        }
        field.limit().check(path, value.toString());
        if ("id".equals(field.name()) && !ID.matcher(value.toString()).matches()) {
            throw ItemCheck.refusal(path, "id");
        }
    }

    private static void trilingual(CatalogueField field, Object value, String path) {
        var texts = kindOf(value, Map.class, path);
        for (var language : Language.values()) {
            var tag = language.locale().getLanguage();
            if (isMissing(texts.get(tag))) {
                throw new ProblemException(Problem.of("problem.required"), path + "." + tag);
            }
            field.limit().check(path + "." + tag, String.valueOf(texts.get(tag)));
        }
    }

    private static long number(Object value, String path) {
        if (!(value instanceof Integer) && !(value instanceof Long)) {
            throw ItemCheck.refusal(path, "notWhole", value.toString());
        }
        if (((Number) value).longValue() < 0) {
            throw ItemCheck.refusal(path, "negative");
        }
        return ((Number) value).longValue();
    }

    private static void yen(long amount, String path) {
        if (new Yen(amount).isTooLarge()) {
            throw new ProblemException(Yen.tooLarge(), path);
        }
    }

    private static void day(Object value, String path) {
        try {
            LocalDate.parse(value.toString());
        } catch (DateTimeParseException noDay) {
            throw (ProblemException)
                    ItemCheck.refusal(path, "noDay", value.toString()).initCause(noDay);
        }
    }

    private static void time(Object value, String path) {
        try {
            LocalTime.parse(value.toString());
        } catch (DateTimeParseException noTime) {
            throw (ProblemException)
                    ItemCheck.refusal(path, "noTime", value.toString()).initCause(noTime);
        }
    }

    private static void word(CatalogueField field, Object value, String path) {
        if (field.words().stream().noneMatch(word -> word.name().equals(value))) {
            throw ItemCheck.refusal(path, "noSuchWord", value.toString());
        }
    }

    private void reference(CatalogueField field, Object value, String path) {
        if (!field.refersTo().map(kind -> known.test(kind, value.toString())).orElse(true)) {
            throw ItemCheck.refusal(path, "noSuchRow", value.toString());
        }
    }

    private void references(CatalogueField field, Collection<?> ids, String path) {
        var seen = new HashSet<Object>();
        for (var id : ids) {
            reference(field, id, path);
            if (!seen.add(id)) {
                throw ItemCheck.refusal(path, "twice", id.toString());
            }
        }
    }

    private static Collection<?> list(Object value, String path) {
        Collection<?> parts = kindOf(value, Collection.class, path);
        ListLimit.CATALOGUE_PARTS.check(path, parts);
        return parts;
    }

    private static <T> T kindOf(Object value, Class<T> type, String path) {
        if (!type.isInstance(value)) {
            throw ItemCheck.refusal(path, "wrongValue", value.toString());
        }
        return type.cast(value);
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value.toString().isBlank();
    }

    private interface PartCheck {
        void check(CatalogueField field, Object part, String path);
    }
}
