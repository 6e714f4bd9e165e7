package org.tsuzuki.base;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/** An amount of Japanese yen, which has no minor unit. Sums that leave a long are refused. */
@Embeddable
public record Yen(long amount) implements Serializable, Comparable<Yen> {

    public static final Yen ZERO = new Yen(0);

    private static final Pattern TYPED =
            Pattern.compile("[¥￥\\\\]?\\s*([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})\\s*(?:円|日元|yen|JPY)?");
    private static final Pattern WITH_FRACTION = Pattern.compile("[^.]*[0-9]\\.[0-9]+[^.]*");

    /** Reads what people type: {@code 1,980円}, {@code ￥１，９８０}; refuses a fraction. */
    public static Yen parse(String typed) {
        var text = TypedText.fold(typed);
        if (WITH_FRACTION.matcher(text).matches()) {
            throw ProblemException.of("problem.yen.fraction");
        }
        var matcher = TYPED.matcher(text);
        if (!matcher.matches()) {
            throw ProblemException.of("problem.yen.form");
        }
        return new Yen(Long.parseLong(matcher.group(1).replace(",", "")));
    }

    public Yen plus(Yen other) {
        return new Yen(Math.addExact(amount, other.amount));
    }

    public Yen minus(Yen other) {
        return new Yen(Math.subtractExact(amount, other.amount));
    }

    public Yen negated() {
        return new Yen(Math.negateExact(amount));
    }

    public boolean isNegative() {
        return amount < 0;
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return (amount < 0 ? "-¥" : "¥") + String.format(Locale.ROOT, "%,d", Math.abs(amount));
    }
}
