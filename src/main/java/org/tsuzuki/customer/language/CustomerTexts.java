package org.tsuzuki.customer.language;

import java.time.LocalDate;
import java.util.Arrays;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/** What the desk says to customers, in the language they are served in. */
public final class CustomerTexts {

    /** Before the key of a text that is said to the clerk: what the customer is told instead. */
    private static final String TO_THE_CUSTOMER = "explain.said.";

    private CustomerTexts() {}

    public static String get(CustomerLanguage language, String key, Object... arguments) {
        var said = Arrays.stream(arguments)
                .map(argument -> argument(language, argument))
                .toArray();
        return language.withUnit(
                language == CustomerLanguage.ZH_HANT
                        ? TraditionalChinese.get(key, said)
                        : Messages.get(language.desk(), key, said));
    }

    /** What the clerk reads, said to the customer. */
    public static String get(CustomerLanguage language, Problem problem) {
        var own = TO_THE_CUSTOMER + problem.key();
        var key = Messages.has(language.desk(), own) ? own : problem.key();
        return get(language, key, problem.arguments().toArray());
    }

    /** A text that is kept as data; traditional Chinese is made of the simplified. */
    public static String of(CustomerLanguage language, Trilingual text) {
        var said = text.in(language.desk());
        return language.withUnit(language == CustomerLanguage.ZH_HANT ? TraditionalChinese.of(said) : said);
    }

    private static Object argument(CustomerLanguage language, Object argument) {
        return switch (argument) {
            case Trilingual text -> of(language, text);
            case LocalDate day -> DayFormat.day(language.desk(), day);
            case Yen amount -> language.yen(amount);
            default -> argument;
        };
    }
}
