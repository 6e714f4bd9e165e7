package org.tsuzuki.audit.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.DomainChange;

/**
 * Writes JSON in the one form that RFC 8785 gives it: members in the order of their names, no blanks, no escapes but the
 * necessary ones. The members are given in that order; numbers are whole.
 */
public final class CanonicalJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

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
        text.append('"').append(name).append("\":");
    }

    public static String fields(List<DomainChange.Field> fields) {
        var text = new StringBuilder("[");
        for (var field : fields) {
            if (text.length() > 1) {
                text.append(',');
            }
            new CanonicalJson(text)
                    .put("after", field.after())
                    .put("before", field.before())
                    .put("name", field.name())
                    .end();
        }
        return text.append(']').toString();
    }

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
