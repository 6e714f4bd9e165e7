package org.tsuzuki.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;

/** Reads foreign cash as it was typed; nothing is rounded to what the books can hold, it is refused. */
public final class ForeignCashParser {

    private static final int DECIMALS_OF_AMOUNT = 2;
    private static final int DECIMALS_OF_RATE = 6;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]+)?");

    /** What is legal tender somewhere today; metals, test codes and abolished money have codes too. */
    private static final Set<String> CURRENCIES = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull) // Antarctica has none
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Problem> problems;

    /** @param problems takes what is wrong, by field */
    public ForeignCashParser(Map<String, Problem> problems) {
        this.problems = problems;
    }

    /** The cash, unless something is wrong with it alone. */
    public Optional<ForeignCash> read(TypedForeignCash typed) {
        var currency = currency(typed.currency());
        var amount = number("foreign.amount", typed.amount(), DECIMALS_OF_AMOUNT);
        var rate = number("foreign.rate", typed.rate(), DECIMALS_OF_RATE);
        if (currency == null || amount == null || rate == null) {
            return Optional.empty();
        }
        var cash = new ForeignCash(currency, amount, rate);
        if (cash.isTooLarge()) {
            problems.put("foreign.amount", Yen.tooLarge());
            return Optional.empty();
        }
        return Optional.of(cash);
    }

    private @Nullable String currency(String typed) {
        var code = TypedText.fold(typed).toUpperCase(Locale.ROOT);
        if (code.equals("JPY")) {
            problems.put("foreign.currency", Problem.of("problem.foreign.yen"));
            return null;
        }
        if (!CURRENCIES.contains(code)) {
            problems.put("foreign.currency", Problem.of("problem.foreign.currency"));
            return null;
        }
        return code;
    }

    private @Nullable BigDecimal number(String field, String typed, int decimals) {
        var digits = TypedText.fold(typed).replace(",", "");
        if (!NUMBER.matcher(digits).matches() || new BigDecimal(digits).signum() == 0) {
            problems.put(field, Problem.of("problem.foreign.number"));
            return null;
        }
        var number = new BigDecimal(digits);
        if (number.scale() > decimals) {
            problems.put(field, Problem.of("problem.foreign.decimals", decimals));
            return null;
        }
        return number;
    }
}
