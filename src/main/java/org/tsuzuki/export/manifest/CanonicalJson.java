package org.tsuzuki.export.manifest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a document down (RFC 8785), so that whoever signs it and whoever checks it have the same bytes:
 * names in the order of their UTF-16 units, no blanks, only those letters escaped that have to be. Of numbers there are
 * whole ones only; what JavaScript could not tell apart is a text.
 */
final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    static byte[] bytes(Map<String, ?> document) {
        var text = new StringBuilder();
        write(document, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Boolean truth -> text.append(truth);
            case Long number -> number(number, text);
            case Integer number -> text.append(number);
            case String words -> quoted(words, text);
            case List<?> list -> list(list, text);
            case Map<?, ?> map -> map(map, text);
            default -> throw new IllegalArgumentException("A manifest has no " + value.getClass());
        }
    }

    private static void number(long number, StringBuilder text) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException(number + " cannot be said exactly in every language");
        }
        text.append(number);
    }

    private static void list(List<?> list, StringBuilder text) {
        var between = '[';
        for (var each : list) {
            text.append(between);
            write(each, text);
            between = ',';
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private static void map(Map<?, ?> map, StringBuilder text) {
        var sorted = new TreeMap<String, Object>(); // texts compare by their UTF-16 units
        map.forEach((name, value) -> sorted.put((String) name, value));
        var between = '{';
        for (var each : sorted.entrySet()) {
            text.append(between);
            quoted(each.getKey(), text);
            text.append(':');
            write(each.getValue(), text);
            between = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void quoted(String words, StringBuilder text) {
        text.append('"');
        for (var i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            switch (letter) {
                case '"', '\\' -> text.append('\\').append(letter);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (letter < ' ') {
                        text.append("\\u%04x".formatted((int) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
