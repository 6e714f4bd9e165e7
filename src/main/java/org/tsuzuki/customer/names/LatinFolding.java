package org.tsuzuki.customer.names;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in Latin letters, in one form for searching. */
final class LatinFolding {

    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

    private static final Map<String, String> SPELLED = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");
    private static final Pattern UMLAUT = Pattern.compile("[äöüøå]");
    private static final Pattern SPELLED_UMLAUT = Pattern.compile("(?<![aeioujqxyln])([aou])e(?=[a-z]{2})");

    /** Words made of Japanese syllables, the last one perhaps not typed to its end. */
    private static final Pattern JAPANESE = Pattern.compile(
            "(?:(?:kk?|gg?|ss?|zz?|tt?|dd?|hh?|bb?|pp?|rr?|[kgnhbpmr]y|[jfywvnm]|ss?h|[ct]?ch|tt?s)?[aiueo]"
                    + "|[nm](?=[^aiueoy]|$)|h(?=[^aiueoy]|$))+(?:[kgsztdhbpmrnjfyw]|sh|cc?h?|ts|[kgnhbpmr]y)?");

    /** Keeps the Japanese form apart from the plain one, so that typing ZHOU does not find ZHONG. */
    private static final String JAPANESE_MARK = "~";

    private LatinFolding() {}

    /** Lower case without accents; only letters and digits change, nothing is left out. */
    static String fold(String text) {
        synchronized (ASCII) {
            return ASCII.transliterate(text).toLowerCase(Locale.ROOT);
        }
    }

    /** Passports write ü as LYU and NYU since 2012, as LV, NV or LU, NU before: all are searched as LU and NU. */
    static String foldUmlaut(String folded) {
        return folded.replaceAll("([ln])(?:yu|v)", "$1u");
    }

    /** Passports write Ü, Ö, Ä and Ø as two letters: Müller as MUELLER. The same when there is none. */
    static String spellUmlaut(String name) {
        return UMLAUT.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(umlaut -> SPELLED.getOrDefault(umlaut.group(), umlaut.group()));
    }

    /**
     * MUELLER as MULLER, as it is typed where Müller has lost its dots. A name that may be Japanese or Chinese (INOUE, XUE)
     * keeps both letters, and so does one that ends with them or hardly goes on (ROE).
     */
    static String dropUmlaut(List<String> foldedWords) {
        return foldedWords.stream()
                .map(word -> JAPANESE.matcher(word).matches()
                        ? word
                        : SPELLED_UMLAUT.matcher(word).replaceAll("$1"))
                .collect(Collectors.joining());
    }

    /** One form for TARO, TAROU and TAROH, and for HOMMA and HONMA; empty when the words are not Japanese. */
    static Optional<String> japanese(List<String> foldedWords) {
        var words =
                foldedWords.stream().map(word -> word.replaceFirst("oh$", "o")).collect(Collectors.joining());
        if (!JAPANESE.matcher(words).matches()) {
            return Optional.empty();
        }
        var shortened = words.replaceAll("o(?:u|o|h(?![aiueoy]))+", "o")
                .replaceAll("uu+", "u")
                .replaceAll("m(?=[bpm])", "n")
                .replaceAll("tch", "cch");
        return Optional.of(JAPANESE_MARK + shortened);
    }
}
