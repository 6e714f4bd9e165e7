package org.tsuzuki.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;

/**
 * An agency credit card or a balance that the agency paid in advance.
 *
 * @param version null for one that is not stored yet; else what was read, so that a stale form is noticed
 * @param lastFour of a card, which has no other digits here
 * @param carriers whom it pays; a card with none pays any
 * @param validUntil the last month of a card
 * @param lowBelow from which amount on a balance is called low; null when never
 */
public record SettlementMethod(
        SettlementMethodId id,
        @Nullable Integer version,
        SettlementKind kind,
        String name,
        @Nullable String lastFour,
        Set<String> carriers,
        @Nullable YearMonth validUntil,
        @Nullable Yen lowBelow,
        boolean closed)
        implements Serializable {

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(20[0-9]{2})[-/.]?([0-9]{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-/.]?(?:20)?([0-9]{2})");
    private static final int CENTURY = 2000;
    private static final int DECEMBER = 12;

    /** @throws ProblemException at {@code lastFour} when there are other or more digits, which go no further */
    public SettlementMethod {
        carriers = Collections.unmodifiableSet(new TreeSet<>(carriers));
        lastFour = lastFour == null || lastFour.isBlank() ? null : fourDigits(lastFour);
    }

    /** A card that is not stored yet and pays any carrier. */
    public static SettlementMethod card(String name, String lastFour, YearMonth validUntil) {
        return new SettlementMethod(
                SettlementMethodId.next(),
                null,
                SettlementKind.CREDIT_CARD,
                name,
                lastFour,
                Set.of(),
                validUntil,
                null,
                false);
    }

    /** A balance that is not stored yet. */
    public static SettlementMethod balance(String name, Set<String> carriers, @Nullable Yen lowBelow) {
        return new SettlementMethod(
                SettlementMethodId.next(), null, SettlementKind.BALANCE, name, null, carriers, null, lowBelow, false);
    }

    private static String fourDigits(String typed) {
        var digits = TypedText.compact(typed);
        if (!FOUR_DIGITS.matcher(digits).matches()) {
            throw new ProblemException(Problem.of("problem.settlement.lastFour"), "lastFour");
        }
        return digits;
    }

    /**
     * Reads a month as it stands on a card, {@code 11/28}, or as a day is typed, {@code 2028-11}.
     *
     * @throws ProblemException at {@code validUntil}
     */
    public static YearMonth month(String typed) {
        var text = TypedText.foldNumber(typed).replace(" ", "");
        var yearFirst = YEAR_FIRST.matcher(text);
        var monthFirst = MONTH_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return month(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
        }
        if (monthFirst.matches()) {
            return month(CENTURY + Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)));
        }
        throw wrongMonth();
    }

    private static YearMonth month(int year, int month) {
        if (month < 1 || month > DECEMBER) {
            throw wrongMonth();
        }
        return YearMonth.of(year, month);
    }

    private static ProblemException wrongMonth() {
        return new ProblemException(Problem.of("problem.settlement.validUntil"), "validUntil");
    }

    public boolean isCard() {
        return kind == SettlementKind.CREDIT_CARD;
    }

    /** Whether its last month is over. */
    public boolean isEndedOn(LocalDate day) {
        return validUntil != null && validUntil.isBefore(YearMonth.from(day));
    }

    public boolean pays(String carrierId) {
        return carriers.isEmpty() || carriers.contains(carrierId);
    }

    /** Where the book keeps what it holds, or what is owed on it. */
    public Account account() {
        return (isCard() ? AccountKind.AGENCY_CREDIT_CARD : AccountKind.AGENCY_BALANCE).account(id);
    }

    /** By which people know it: {@code Agency Visa ••1234}. */
    public String label() {
        return lastFour == null ? name : name + " ••" + lastFour;
    }
}
