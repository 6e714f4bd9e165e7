package org.tsuzuki.customer.names;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;

/** The reading of Chinese names, surnames by their special reading: 单 is SHAN, 仇 is QIU. */
final class Pinyin {

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private Pinyin() {}

    /**
     * One syllable for each character of which a reading is known, lower case, without tones; ü is written u. Safe for
     * several threads.
     */
    static List<String> syllables(String han) {
        var folded = HanFolding.fold(han);
        synchronized (NAMES) {
            return Arrays.stream(NAMES.transliterate(folded).split("[^a-z]+"))
                    .filter(syllable -> !syllable.isEmpty())
                    .toList();
        }
    }
}
