package org.tsuzuki.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a person or a scanner typed, made comparable: width folded, dashes unified, blanks trimmed. */
public final class TypedText {

    /** Dashes that NFKC leaves apart: every dash, the minus sign U+2212 and the long vowel mark U+30FC. */
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u30FC]");

    /** What groups a printed number, and what a web page or a messenger hides in a copied one. */
    private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Z}\\p{Cf}-]");

    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");

    private TypedText() {}

    /** Width folded by NFKC (which also turns the ideographic space into a plain one) and trimmed. */
    public static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** As {@link #fold}, with every kind of dash turned into a hyphen; for numbers, never for kana. */
    public static String foldNumber(String typed) {
        return DASHES.matcher(fold(typed)).replaceAll("-");
    }

    /** As {@link #foldNumber}, in one piece: without blanks, hyphens and invisible characters. */
    public static String compact(String typed) {
        return GROUPING.matcher(foldNumber(typed)).replaceAll("");
    }

    /** The ASCII digits in what was typed. */
    public static String digits(String typed) {
        return NOT_DIGITS.matcher(fold(typed)).replaceAll("");
    }
}
