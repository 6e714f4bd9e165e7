package org.tsuzuki.voucher.vault;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tsuzuki.base.TypedText;

/**
 * One line of what was typed, pasted or scanned. Its text form never tells the code.
 *
 * @param serial empty where none is printed
 */
public record TypedCode(String serial, String code) implements Serializable {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\t、]");

    /** Lines of {@code serial,code}; a line without a separator is a code alone, and empty lines do not count. */
    public static List<TypedCode> lines(String pasted) {
        return pasted.lines()
                .filter(line -> !line.isBlank())
                .map(TypedCode::line)
                .toList();
    }

    private static TypedCode line(String line) {
        var parts = Arrays.stream(BETWEEN.split(TypedText.fold(line)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return switch (parts.size()) {
            case 0 -> new TypedCode("", "");
            case 1 -> new TypedCode("", parts.getFirst());
            default -> new TypedCode(parts.getFirst(), String.join(" ", parts.subList(1, parts.size())));
        };
    }

    @Override
    public String toString() {
        return serial;
    }
}
