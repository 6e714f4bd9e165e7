package org.tsuzuki.catalogue.ui.input;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tsuzuki.base.TypedText;

/** Whole numbers as people type them; what is none stays as it was typed, to be refused beside its field. */
public final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECORATION = Pattern.compile("[¥円,]");

    private Numbers() {}

    public static Object read(String typed) {
        var text = DECORATION.matcher(TypedText.compact(typed)).replaceAll("");
        return WHOLE.matcher(text).matches() ? (Object) Integer.valueOf(text) : typed;
    }

    /** Amounts with blanks or commas between them. */
    static List<Object> readAll(String typed) {
        return words(typed).stream().map(Numbers::read).toList();
    }

    /** Names, which may hold blanks, with commas between them. */
    static List<String> names(String typed) {
        return Arrays.stream(TypedText.fold(typed).split("[,、;]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<String> words(String typed) {
        return Arrays.stream(TypedText.fold(typed).split("[\\s,、;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
