package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups that are told apart by their first field, the key: what differs at one channel, hours of one weekday. */
final class KeyedInput implements Input {

    private static final String KEY = "key";

    private final PartsInput parts;

    KeyedInput(PartsInput parts) {
        this.parts = parts;
    }

    @Override
    public Component component() {
        return parts.component();
    }

    @Override
    public void show(@Nullable Object value) {
        var known = value instanceof Map<?, ?> map ? map : Map.of();
        parts.show(known.entrySet().stream().map(KeyedInput::part).toList());
    }

    private static Map<Object, Object> part(Map.Entry<?, ?> entry) {
        var part = new LinkedHashMap<Object, Object>();
        part.put(KEY, entry.getKey());
        if (entry.getValue() instanceof Map<?, ?> fields) {
            part.putAll(fields);
        }
        return part;
    }

    @Override
    public @Nullable Object read() {
        var values = new LinkedHashMap<String, Object>();
        list().forEach(part -> {
            var fields = new LinkedHashMap<Object, Object>(part);
            fields.remove(KEY);
            values.put(keyOf(part), fields);
        });
        return values.isEmpty() ? null : values;
    }

    @Override
    public boolean mark(String path, String text) {
        var keys = list().stream().map(KeyedInput::keyOf).toList();
        for (var index = 0; index < keys.size(); index++) {
            if (path.startsWith(keys.get(index) + ".")) {
                return parts.mark(index + path.substring(keys.get(index).length()), text);
            }
        }
        return parts.mark(path, text);
    }

    @Override
    public void lock() {
        parts.lock();
    }

    private List<Map<?, ?>> list() {
        return parts.read() instanceof List<?> list
                ? list.stream()
                        .<Map<?, ?>>map(part -> part instanceof Map<?, ?> map ? map : Map.of())
                        .toList()
                : List.of();
    }

    private static String keyOf(Map<?, ?> part) {
        var key = part.get(KEY);
        return key == null ? "" : key.toString();
    }
}
