package org.tsuzuki.customer.names;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** The reading of Japanese names. */
final class Kana {

    private static final Pattern ANY = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Transliterator KATAKANA = Transliterator.getInstance("Hiragana-Katakana");
    private static final Transliterator LATIN = Transliterator.getInstance("Katakana-Latin; Latin-ASCII; Lower");
    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";

    private Kana() {}

    static boolean isIn(String text) {
        return ANY.matcher(text).find();
    }

    /** Katakana for searching: small kana as large ones, the way banks and old half-width records write them. */
    static String fold(String text) {
        var folded = new StringBuilder(katakana(text));
        for (var i = 0; i < folded.length(); i++) {
            var small = SMALL.indexOf(folded.charAt(i));
            if (small >= 0) {
                folded.setCharAt(i, LARGE.charAt(small));
            }
        }
        return folded.toString();
    }

    /** Latin letters as passports write them, but with long vowels as in the kana; the marker ~ is taken out. */
    static String romaji(String text) {
        var modern = katakana(text).replace('ヂ', 'ジ').replace('ヅ', 'ズ').replace('ヲ', 'オ');
        synchronized (LATIN) {
            return LATIN.transliterate(modern).replaceAll("[~']", "");
        }
    }

    private static String katakana(String text) {
        synchronized (KATAKANA) {
            return KATAKANA.transliterate(text);
        }
    }
}
