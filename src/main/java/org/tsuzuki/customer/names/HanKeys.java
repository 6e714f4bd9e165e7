package org.tsuzuki.customer.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of a name in Han characters: the characters themselves and, for a Chinese name, their reading. */
final class HanKeys {

    /** Family names of two characters; the characters are simplified. */
    private static final Pattern COMPOUND_FAMILY_NAME =
            Pattern.compile("(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|夏侯|轩辕|端木|百里|东郭|南宫|西门|独孤|"
                    + "申屠|太史|公羊|澹台|公冶|宗政|濮阳|淳于|单于|呼延|钟离|闻人|赫连|拓跋|第五|完颜|纳兰|叶赫|爱新).+");

    private HanKeys() {}

    static Set<String> of(List<String> words, boolean chinese) {
        var keys = new LinkedHashSet<String>();
        var name = String.join("", words);
        var written = LatinFolding.fold(Kana.fold(HanFolding.fold(name)));
        var characters = written.codePoints().mapToObj(Character::toString).toList();
        var starts = words.size() > 1 ? wordStarts(words) : familyNameEnds(written, characters.size(), chinese);
        addOrders(keys, characters, starts);
        var syllables = chinese && HanFolding.isHan(name) ? Pinyin.syllables(name) : List.<String>of();
        if (!syllables.isEmpty()) {
            addOrders(keys, syllables, starts);
            keys.add(NameKeys.initials(syllables));
            starts.stream()
                    .filter(start -> start < syllables.size())
                    .forEach(start -> keys.add(NameKeys.initials(NameOrder.from(start, syllables))));
        }
        return keys;
    }

    private static void addOrders(Set<String> keys, List<String> parts, List<Integer> starts) {
        if (!parts.isEmpty()) {
            keys.add(String.join("", parts));
        }
        starts.stream()
                .filter(start -> start < parts.size())
                .forEach(start -> keys.add(String.join("", NameOrder.from(start, parts))));
    }

    private static List<Integer> wordStarts(List<String> words) {
        var starts = new ArrayList<Integer>();
        var start = 0;
        for (var word : words) {
            starts.add(start);
            start += word.codePointCount(0, word.length());
        }
        return starts;
    }

    /** Where the given name may begin; nobody can tell for a Japanese name, whose family names have one to three. */
    private static List<Integer> familyNameEnds(String written, int length, boolean chinese) {
        if (COMPOUND_FAMILY_NAME.matcher(written).matches()) {
            return List.of(2);
        }
        if (chinese) {
            return length < 4 ? List.of(1) : List.of(1, 2);
        }
        return List.of(1, 2, 3);
    }
}
