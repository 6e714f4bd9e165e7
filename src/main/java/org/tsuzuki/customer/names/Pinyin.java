package org.tsuzuki.customer.names;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/** The reading of Chinese names, surnames by their special reading: 单 is SHAN, 仇 is QIU. */
final class Pinyin {

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private Pinyin() {}

    /** One syllable for each character, lower case, without tones; ü is written u. Safe for several threads. */
    static List<String> syllables(String han) {
        synchronized (NAMES) {
            return List.of(
                    NAMES.transliterate(HanFolding.simplified(han)).strip().split("[^a-z]+"));
        }
    }
}
