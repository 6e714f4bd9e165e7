package org.tsuzuki.customer.language;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;

/** A language that customers are served in on paper and on their page: those of the desk, and traditional Chinese. */
public enum CustomerLanguage {
    ZH_HANS("zh-Hans", "简体中文", Language.ZH, " 日元"),
    ZH_HANT("zh-Hant", "繁體中文", Language.ZH, " 日圓"),
    JA("ja", "日本語", Language.JA, ""),
    EN("en", "English", Language.EN, "");

    private static final Pattern AMOUNT = Pattern.compile("(-?)[¥￥]([0-9][0-9,]*)");

    private final String tag;
    private final String ownName;
    private final Language desk;
    private final String yen;

    CustomerLanguage(String tag, String ownName, Language desk, String yen) {
        this.tag = tag;
        this.ownName = ownName;
        this.desk = desk;
        this.yen = yen;
    }

    public static CustomerLanguage of(Language language) {
        return switch (language) {
            case ZH -> ZH_HANS;
            case JA -> JA;
            case EN -> EN;
        };
    }

    /** The one that a tag such as {@code zh-TW} means; empty when customers are not served in it. */
    public static Optional<CustomerLanguage> of(String tag) {
        var spoken = ULocale.forLanguageTag(tag);
        return switch (spoken.getLanguage()) {
            case "zh", "yue" ->
                Optional.of("Hant".equals(ULocale.addLikelySubtags(spoken).getScript()) ? ZH_HANT : ZH_HANS);
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** The first of a customer's languages that they are served in, English when there is none; empty when none is known. */
    public static Optional<CustomerLanguage> firstOf(List<String> tags) {
        return tags.stream()
                .flatMap(tag -> of(tag).stream())
                .findFirst()
                .or(() -> tags.isEmpty() ? Optional.empty() : Optional.of(EN));
    }

    /** As in a web address and a {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** The name that its readers call it by. */
    public String ownName() {
        return ownName;
    }

    /** The desk's language that its readers understand best, by which numbers and days are written. */
    public Language desk() {
        return desk;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** An amount as customers read it: {@code ¥1,980}, but {@code 1,980 日元} where ¥ means the yuan. */
    public String yen(Yen amount) {
        return withUnit(amount.toString());
    }

    /** A text with its amounts as {@link #yen}. */
    String withUnit(String text) {
        return yen.isEmpty() ? text : AMOUNT.matcher(text).replaceAll("$1$2" + yen);
    }
}
