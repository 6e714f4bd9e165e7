package org.tsuzuki.audit;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsuzuki.base.TypedText;

/**
 * By which an index finds a label: what follows from each of its words on, width folded and in lower case. A number is
 * also found without its zeros, and Han and kana from each of their signs.
 */
final class LabelWords {

    /** Longer ones are cut; the whole label tells. */
    private static final int LONGEST = 24;

    private static final Pattern WORD =
            Pattern.compile("0*(?<number>\\p{Nd}+)|[\\p{L}\\p{M}&&[\\u0000-\\u2E7F]]+|\\p{L}");

    private LabelWords() {}

    static Set<String> of(String label) {
        var folded = fold(label);
        var words = new LinkedHashSet<String>();
        var word = WORD.matcher(folded);
        while (word.find()) {
            words.add(from(word.start(), folded));
            if (word.group("number") != null) {
                words.add(from(word.start("number"), folded));
            }
        }
        return words;
    }

    /** How a word of the labels begins that contain what was typed; empty when it has neither letter nor digit. */
    static Optional<String> start(String typed) {
        var folded = fold(typed);
        var word = WORD.matcher(folded);
        return word.find() ? Optional.of(from(word.start(), folded)) : Optional.empty();
    }

    static String fold(String text) {
        return TypedText.fold(text).toLowerCase(Locale.ROOT);
    }

    private static String from(int start, String text) {
        var rest = text.substring(start);
        return rest.codePointCount(0, rest.length()) <= LONGEST
                ? rest
                : rest.substring(0, rest.offsetByCodePoints(0, LONGEST));
    }
}
