package org.tsuzuki.base;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** An amount of Japanese yen, which has no minor unit. Sums that leave a long are refused. */
@Embeddable
public record Yen(long amount) implements Serializable, Comparable<Yen> {

    public static final Yen ZERO = new Yen(0);

    /** The most that one amount at a counter can be; more is a slip of the hand. The migrations say it again. */
    public static final Yen LARGEST = new Yen(10_000_000);

    private static final Pattern TYPED =
            Pattern.compile("[¥￥\\\\]?\\s*0*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\\s*(?:円|日元|yen|JPY)?");
    private static final Pattern WITH_FRACTION = Pattern.compile("[^.]*[0-9]\\.[0-9]+[^.]*");

    private static final int LONGEST = 12;

    /** Reads what people type: {@code 1,980円}, {@code ￥１，９８０}; refuses a fraction, and more than {@link #LARGEST}. */
    public static Yen parse(String typed) {
        return parse(typed, LARGEST);
    }

    /** As {@link #parse(String)}, for what is no single amount at a counter: a whole account may hold more. */
    public static Yen parse(String typed, Yen most) {
        var text = TypedText.fold(typed);
        if (WITH_FRACTION.matcher(text).matches()) {
            throw ProblemException.of("problem.yen.fraction");
        }
        var matcher = TYPED.matcher(text);
        if (!matcher.matches()) {
            throw ProblemException.of("problem.yen.form");
        }
        var digits = matcher.group(1).replace(",", "");
        if (digits.length() > LONGEST || new Yen(Long.parseLong(digits)).compareTo(most) > 0) {
            throw new ProblemException(tooLarge(most));
        }
        return new Yen(Long.parseLong(digits));
    }

    /**
     * The same of what is typed into a field.
     *
     * @throws ProblemException at the field
     */
    public static Yen parse(String field, String typed) {
        try {
            return parse(typed);
        } catch (ProblemException wrong) {
            throw wrong.at(field);
        }
    }

    /** Whether it is more than one amount at a counter can be. */
    public boolean isTooLarge() {
        return compareTo(LARGEST) > 0;
    }

    /** What is said of an amount that is too large. */
    public static Problem tooLarge() {
        return tooLarge(LARGEST);
    }

    private static Problem tooLarge(Yen most) {
        return Problem.of("problem.yen.most", most.toString());
    }

    public Yen plus(Yen other) {
        return new Yen(Math.addExact(amount, other.amount));
    }

    public Yen minus(Yen other) {
        return new Yen(Math.subtractExact(amount, other.amount));
    }

    /** So many percent of it, to the nearest yen. */
    public Yen percent(BigDecimal percent) {
        return new Yen(BigDecimal.valueOf(amount)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Yen negated() {
        return new Yen(Math.negateExact(amount));
    }

    public boolean isNegative() {
        return amount < 0;
    }

    /** With a plus when it is above zero: for what came and went. */
    public String signed() {
        return amount > 0 ? "+" + this : toString();
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
