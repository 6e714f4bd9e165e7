package org.tsuzuki.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form that RFC 8785 gives it, so that whoever signs it and whoever checks it have the same bytes:
 * members in the order of their names, no blanks, no escapes but the necessary ones. Where members are put one by one they
 * are given in that order; numbers are whole.
 */
public final class CanonicalJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder text;
    private boolean isFirst = true;

    public CanonicalJson(StringBuilder text) {
        this.text = text.append('{');
    }

    public CanonicalJson put(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            string(text, value.toString());
        }
        return this;
    }

    public CanonicalJson put(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    public CanonicalJson put(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    /** What is in that form already. */
    public CanonicalJson putRaw(String name, String json) {
        name(name);
        text.append(json);
        return this;
    }

    public StringBuilder end() {
        return text.append('}');
    }

    private void name(String name) {
        if (!isFirst) {
            text.append(',');
        }
        isFirst = false;
        string(text, name);
        text.append(':');
    }

    /**
     * A whole document. Of numbers there are whole ones only; what JavaScript could not tell apart is a text.
     *
     * @throws IllegalArgumentException of a number that some language would round
     */
    public static byte[] bytes(Map<String, ?> document) {
        var text = new StringBuilder();
        write(text, document);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Boolean truth -> text.append(truth);
            case Long number -> text.append(exact(number));
            case Integer number -> text.append(number);
            case String words -> string(text, words);
            case List<?> list -> list(text, list);
            case Map<?, ?> map -> map(text, map);
            default -> throw new IllegalArgumentException("A document has no " + value.getClass());
        }
    }

    private static long exact(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException(number + " cannot be said exactly in every language");
        }
        return number;
    }

    private static void list(StringBuilder text, List<?> list) {
        var between = '[';
        for (var each : list) {
            text.append(between);
            write(text, each);
            between = ',';
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private static void map(StringBuilder text, Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>(); // texts compare by their UTF-16 units
        map.forEach((name, value) -> sorted.put((String) name, value));
        var json = new CanonicalJson(text);
        sorted.forEach((name, value) -> {
            json.name(name);
            write(text, value);
        });
        json.end();
    }

    /** Quoted, with those letters escaped that have to be. */
    public static void string(StringBuilder text, String value) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (letter < ' ') {
                        text.append("\\u00").append(HEX[letter >> 4]).append(HEX[letter & 15]);
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
