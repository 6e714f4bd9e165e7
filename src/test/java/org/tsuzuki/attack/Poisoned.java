package org.tsuzuki.attack;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value with one of its texts replaced by another: once for each text in it, however deep.
 *
 * @param path where the text stands
 * @param refusal why the value could not even be made so; null when it could
 */
record Poisoned(
        String path, @Nullable Object value, @Nullable Throwable refusal) {

    /**
     * All the ways in which a value can carry the text.
     *
     * @param type what the value is declared as, for texts that are missing
     * @param entered whether texts in a record's component are looked for
     */
    static List<Poisoned> all(
            @Nullable Object value, Class<?> type, String path, String text, Predicate<String> entered) {
        if (type == String.class) {
            return List.of(new Poisoned(path, text, null));
        }
        return switch (value) {
            case null -> List.of();
            case Map<?, ?> map -> ofMap(map, path, text, entered);
            case Collection<?> list -> ofList(list, path, text, entered);
            case Record made -> ofRecord(made, path, text, entered);
            case String ignored -> List.of(new Poisoned(path, text, null));
            default -> List.of();
        };
    }

    private static List<Poisoned> ofRecord(Record made, String path, String text, Predicate<String> entered) {
        var all = new ArrayList<Poisoned>();
        for (var component : made.getClass().getRecordComponents()) {
            var name = made.getClass().getSimpleName() + "." + component.getName();
            if (entered.test(name)) {
                for (var part : all(
                        get(made, component), component.getType(), path + "." + component.getName(), text, entered)) {
                    all.add(part.refusal() == null ? rebuilt(made, component, part) : part);
                }
            }
        }
        return all;
    }

    private static Poisoned rebuilt(Record made, RecordComponent changed, Poisoned part) {
        var components = made.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> component.getName().equals(changed.getName()) ? part.value() : get(made, component))
                .toArray();
        try {
            var constructor = made.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Poisoned(part.path(), constructor.newInstance(values), null);
        } catch (InvocationTargetException refused) {
            return new Poisoned(part.path(), null, refused.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Poisoned> ofList(Collection<?> list, String path, String text, Predicate<String> entered) {
        var first = list.stream().findFirst().orElse(null);
        return all(first, Object.class, path + "[]", text, entered).stream()
                .map(part ->
                        part.refusal() == null ? new Poisoned(part.path(), withFirst(list, part.value()), null) : part)
                .toList();
    }

    private static Collection<?> withFirst(Collection<?> list, @Nullable Object first) {
        var changed = new ArrayList<@Nullable Object>(list);
        changed.set(0, first);
        return list instanceof Set<?> ? new LinkedHashSet<>(changed) : changed;
    }

    private static List<Poisoned> ofMap(Map<?, ?> map, String path, String text, Predicate<String> entered) {
        var all = new ArrayList<Poisoned>();
        map.forEach((key, value) -> {
            for (var part : all(value, Object.class, path + "." + key, text, entered)) {
                all.add(part.refusal() == null ? new Poisoned(part.path(), with(map, key, part.value()), null) : part);
            }
        });
        map.entrySet().stream()
                .findFirst()
                .filter(entry -> entry.getKey() instanceof String)
                .ifPresent(entry -> {
                    var changed = new LinkedHashMap<Object, Object>(map);
                    changed.put(text, entry.getValue());
                    all.add(new Poisoned(path + ".(key)", changed, null));
                });
        return all;
    }

    private static Map<?, ?> with(Map<?, ?> map, Object key, @Nullable Object value) {
        var changed = new LinkedHashMap<Object, @Nullable Object>(map);
        changed.put(key, value);
        return changed;
    }

    private static @Nullable Object get(Record made, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(made);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
