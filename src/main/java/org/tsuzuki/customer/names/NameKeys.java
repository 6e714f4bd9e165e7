package org.tsuzuki.customer.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TypedText;

/**
 * The forms a person's names are found by, for a prefix search: what a clerk types is folded by {@link #queryKeys}, and
 * the person is found when a key begins with one of the results. Family and given name may come in either order.
 */
public record NameKeys(Set<String> keys) {

    /** No name is longer; more was pasted by mistake. */
    private static final int LONGEST = 200;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\\p{Z},;、，・·]+");

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s\\p{Z}\\p{Pd},;、，・·=⸗'’‘ʼ`´′]+");

    /** Signs that stand inside a name or were typed by mistake; the long vowel mark of kana is a letter and stays. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\p{Cf}\\p{Cc}]");

    public NameKeys {
        keys = Set.copyOf(keys);
    }

    /** A Han name is read as Chinese only when there is no kana: 山田 is not SHAN TIAN. */
    public static NameKeys of(@Nullable String han, @Nullable String kana, @Nullable String latin) {
        var readings = words(kana);
        var keys = new LinkedHashSet<>(HanKeys.of(words(han), readings.isEmpty()));
        for (var order : NameOrder.of(parts(kana))) {
            keys.addAll(keysOf(order));
        }
        for (var order : NameOrder.of(readings)) {
            keys.addAll(keysOf(order));
            keys.addAll(latinKeys(order.stream().map(Kana::romaji).toList()));
        }
        for (var order : NameOrder.of(words(latin))) {
            keys.addAll(keysOf(order));
            keys.add(initials(order));
        }
        for (var order : NameOrder.of(parts(latin))) {
            keys.addAll(keysOf(order));
        }
        return new NameKeys(keys);
    }

    /** What was typed in its main form; empty when it has no letter. */
    public static String query(String typed) {
        return queryKeys(typed).stream().findFirst().orElse("");
    }

    /** Every form of what was typed, the main one first; a key that begins with one of them is a hit. */
    public static Set<String> queryKeys(String typed) {
        return keysOf(words(typed));
    }

    private static Set<String> keysOf(List<String> words) {
        var name = String.join("", words);
        if (name.isEmpty()) {
            return Set.of();
        }
        if (!Kana.isIn(name)) {
            return latinKeys(words);
        }
        var keys = new LinkedHashSet<String>();
        keys.add(LatinFolding.fold(Kana.fold(HanFolding.fold(name))));
        LatinFolding.japanese(words.stream().map(Kana::romaji).toList()).ifPresent(keys::add);
        return keys;
    }

    private static Set<String> latinKeys(List<String> words) {
        var plain = words.stream().map(HanFolding::fold).toList();
        var folded = plain.stream().map(LatinFolding::fold).toList();
        var keys = new LinkedHashSet<String>();
        keys.add(String.join("", folded));
        keys.add(LatinFolding.foldUmlaut(String.join("", folded)));
        keys.add(LatinFolding.fold(LatinFolding.spellUmlaut(String.join("", plain))));
        keys.add(LatinFolding.dropUmlaut(folded));
        LatinFolding.japanese(folded).ifPresent(keys::add);
        return keys;
    }

    private static List<String> words(@Nullable String name) {
        return split(BETWEEN_NAMES, name);
    }

    /** The words, and what stands behind a hyphen or an apostrophe inside them: Jean-Pierre, O'Brien. */
    private static List<String> parts(@Nullable String name) {
        return split(BETWEEN_PARTS, name);
    }

    private static List<String> split(Pattern between, @Nullable String name) {
        if (name == null) {
            return List.of();
        }
        return between.splitAsStream(shortened(TypedText.fold(name)))
                .map(word -> SIGNS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    static String initials(List<String> words) {
        var initials = new StringBuilder();
        words.stream()
                .map(LatinFolding::fold)
                .filter(word -> !word.isEmpty())
                .forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return initials.toString();
    }
}
