package org.tsuzuki.catalogue.shape;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.catalogue.model.CatalogueRecord;

/** What differs between two states of a row, field by field: {@code name.zh}, {@code steps.pay.text.ja}. */
public final class ItemDifferences {

    private ItemDifferences() {}

    public static List<DomainChange.Field> between(@Nullable CatalogueRecord before, @Nullable CatalogueRecord after) {
        return between(
                before == null ? Map.of() : Documents.values(before),
                after == null ? Map.of() : Documents.values(after));
    }

    public static List<DomainChange.Field> between(Map<String, Object> before, Map<String, Object> after) {
        var old = flat(before);
        var now = flat(after);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        var differences = new Differences();
        paths.forEach(path -> differences.compare(path, old.get(path), now.get(path)));
        return differences.list();
    }

    private static Map<String, String> flat(Map<String, Object> values) {
        var flat = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> put(flat, name, value));
        return flat;
    }

    private static void put(Map<String, String> flat, String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((name, part) -> put(flat, path + "." + name, part));
            case List<?> list when list.stream().anyMatch(Map.class::isInstance) -> parts(flat, path, list);
            case List<?> list -> {
                if (!list.isEmpty()) {
                    flat.put(
                            path,
                            String.join(", ", list.stream().map(String::valueOf).toList()));
                }
            }
            default -> flat.put(path, value.toString());
        }
    }

    /** Parts are told apart by their id where they have one, so that one that moves is not told as many changes. */
    private static void parts(Map<String, String> flat, String path, List<?> list) {
        var order = list.stream().map(ItemDifferences::idOf).toList();
        for (var index = 0; index < list.size(); index++) {
            var id = order.get(index);
            put(flat, path + "." + (id == null ? String.valueOf(index + 1) : id), list.get(index));
        }
        if (!order.contains(null)) {
            flat.put(path, String.join(", ", order.stream().map(String::valueOf).toList()));
        }
    }

    private static @Nullable Object idOf(Object part) {
        return part instanceof Map<?, ?> map ? map.get("id") : null;
    }
}
