package org.tsuzuki.base;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The message bundles: every text that a person reads, in the three languages. */
public final class Messages {

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Looked up once: tables have words in every row. */
    private static final Map<Language, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    /** Chinese keeps figures apart from its characters, but not within or beside a date. */
    private static final Pattern GAP_AT_A_DATE =
            Pattern.compile("(?<=\\p{IsHan}) (?=[0-9]{4}年)|(?<=[0-9]日) (?=\\p{IsHan})");

    private Messages() {}

    /** The text of a key, with {@code {0}} … filled in; the key itself in exclamation marks when it is missing. */
    public static String get(Language language, String key, Object... arguments) {
        return format(language.locale(), pattern(language, key), arguments);
    }

    /** A text in message format, for those that stand in another bundle. */
    public static String format(Locale locale, String pattern, Object... arguments) {
        if (arguments.length == 0) {
            return pattern.replace("''", "'");
        }
        var said = new MessageFormat(pattern, locale).format(plain(arguments));
        return locale.getLanguage().equals("zh") ? GAP_AT_A_DATE.matcher(said).replaceAll("") : said;
    }

    /** Only numbers have a form of their own in a text; all else is said as it says itself. */
    private static Object[] plain(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? argument : String.valueOf(argument))
                .toArray();
    }

    /** The text of a problem; what it names (texts in three languages, days) is said in the reader's language. */
    public static String get(Language language, Problem problem) {
        var arguments = problem.arguments().stream()
                .map(argument -> inLanguage(language, argument))
                .toArray();
        return get(language, problem.key(), arguments);
    }

    private static Object inLanguage(Language language, Object argument) {
        return switch (argument) {
            case Trilingual text -> text.in(language);
            case LocalDate day -> DayFormat.day(language, day);
            case YearMonth month -> DayFormat.month(language, month);
            default -> argument;
        };
    }

    /** The text of a key in every language, for what is stored word for word. */
    public static Trilingual all(String key, Object... arguments) {
        return new Trilingual(
                get(Language.ZH, key, arguments), get(Language.JA, key, arguments), get(Language.EN, key, arguments));
    }

    /** A problem in every language, for what is stored word for word. */
    public static Trilingual all(Problem problem) {
        return new Trilingual(get(Language.ZH, problem), get(Language.JA, problem), get(Language.EN, problem));
    }

    public static boolean has(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    private static String pattern(Language language, String key) {
        try {
            return bundle(language).getString(key);
        } catch (MissingResourceException missing) {
            return "!" + key + "!";
        }
    }

    private static ResourceBundle bundle(Language language) {
        return BUNDLES.computeIfAbsent(language, each -> ResourceBundle.getBundle(BUNDLE, each.locale(), NO_FALLBACK));
    }
}
