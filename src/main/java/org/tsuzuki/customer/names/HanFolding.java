package org.tsuzuki.customer.names;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Han characters in one form for searching: variants that Unicode's compatibility folding leaves apart, Japanese forms
 * and traditional ones all become the simplified form. The result is for comparison, never for display.
 */
final class HanFolding {

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}々〇\\s]+");
    /** 々 stands for the character before it: 佐々木 is 佐佐木. */
    private static final Pattern REPEATED = Pattern.compile("(\\p{IsHan})[々〻]");

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** Pairs of a form found in names and the one it is searched by. */
    private static final Map<Integer, Integer> VARIANTS =
            pairs("髙高﨑崎碕崎嵜崎埼崎邉边邊边辺边斎齐斉齐齋齐齊齐斋齐濵滨濱滨浜滨沢泽澤泽広广廣广桜樱櫻樱竜龙龍龙嶋岛嶌岛冨富眞真黒黑徳德塩盐鹽盐𠮷吉関关恵惠実实栄荣円圆児儿団团"
                    + "変变滝泷籔薮藪薮亜亚檜桧郷乡鄕乡靜静豊丰歩步毎每巌岩巖岩伝传蔵藏楽乐気气戸户様样渓溪渋涩権权検检満满経经継继緑绿縄绳総总稲稻穂穗聡聪聰聪譲让鉄铁録录霊灵顔颜駅驿"
                    + "験验髪发鶏鸡齢龄瀬濑瀨濑壽寿獅狮焼烧戦战単单図图価价帰归県县厳严験验択择転转発发両两労劳祿禄槙槇凛凜遙遥澁涩湊凑舘馆館馆曽曾曻升昻昂裵裴");

    private HanFolding() {}

    static String fold(String text) {
        var folded = new StringBuilder();
        simplified(REPEATED.matcher(text).replaceAll("$1$1"))
                .codePoints()
                .map(character -> VARIANTS.getOrDefault(character, character))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Traditional characters as simplified ones; safe for several threads. */
    static String simplified(String text) {
        synchronized (SIMPLIFIED) {
            return SIMPLIFIED.transliterate(text);
        }
    }

    static boolean isHan(String text) {
        return HAN.matcher(text).matches();
    }

    private static Map<Integer, Integer> pairs(String characters) {
        var points = characters.codePoints().toArray();
        var pairs = new TreeMap<Integer, Integer>();
        for (var i = 0; i < points.length; i += 2) {
            pairs.put(points[i], points[i + 1]);
        }
        return pairs;
    }
}
