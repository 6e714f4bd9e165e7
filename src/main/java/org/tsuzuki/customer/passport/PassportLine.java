package org.tsuzuki.customer.passport;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * The two lines at the foot of a passport page (ICAO Doc 9303-4, form TD3), 44 characters each, all check digits right.
 */
public record PassportLine(String line1, String line2) implements Serializable {

    private static final int LENGTH = 44;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9<]*");
    private static final Pattern LINE_1 = Pattern.compile("P[A-Z<][A-Z<]{42}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]");

    public PassportLine {
        if (line1.length() != LENGTH) {
            throw ProblemException.of("problem.passport.length", 1, line1.length());
        }
        if (line2.length() != LENGTH) {
            throw ProblemException.of("problem.passport.length", 2, line2.length());
        }
        if (!LINE_1.matcher(line1).matches() || line1.substring(5).startsWith("<")) {
            throw ProblemException.of("problem.passport.names");
        }
        if (!CHARACTERS.matcher(line2).matches()) {
            throw ProblemException.of("problem.passport.characters");
        }
        PassportCheck.verify(line2);
    }

    /** Reads both lines as a scanner gives them: one below the other, or 88 characters in a row. */
    public static PassportLine parse(String typed) {
        var lines = typed.strip().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() == 2) {
            return parse(lines.getFirst(), lines.getLast());
        }
        var text = folded(typed);
        var middle = Math.min(LENGTH, text.length());
        return new PassportLine(text.substring(0, middle), text.substring(middle));
    }

    public static PassportLine parse(String line1, String line2) {
        return new PassportLine(folded(line1), folded(line2));
    }

    private static String folded(String typed) {
        return BLANKS.matcher(TypedText.fold(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static String readable(String field) {
        return field.replace('<', ' ').strip().replaceAll(" +", " ");
    }

    public String surname() {
        return readable(line1.substring(5).split("<<", 2)[0]);
    }

    /** Given names, with spaces between them; empty for a holder with one name only. */
    public String given() {
        var names = line1.substring(5).split("<<", 2);
        return names.length < 2 ? "" : readable(names[1]);
    }

    /** The issuing state, in ICAO's letters: {@code CHN}, {@code JPN}, {@code D}. */
    public String issuer() {
        return readable(line1.substring(2, 5));
    }

    public String nationality() {
        return readable(line2.substring(10, 13));
    }

    public String documentNumber() {
        return readable(line2.substring(0, 9));
    }

    /** The day of birth, in the last hundred years before today; empty when the passport leaves parts of it open. */
    public Optional<LocalDate> birth(LocalDate today) {
        return date(line2.substring(13, 19)).map(date -> date.isAfter(today) ? date.minusYears(100) : date);
    }

    public Optional<LocalDate> expiry() {
        return date(line2.substring(21, 27));
    }

    /** What the clerk should tell the holder. */
    public List<Problem> warnings(LocalDate today) {
        return expiry().filter(expiry -> expiry.isBefore(today))
                .map(expiry -> List.of(Problem.of("problem.passport.expired", expiry.toString())))
                .orElse(List.of());
    }

    /** Six digits, year first, read in the 2000s. */
    private static Optional<LocalDate> date(String yymmdd) {
        try {
            return Optional.of(LocalDate.of(
                    2000 + Integer.parseInt(yymmdd, 0, 2, 10),
                    Integer.parseInt(yymmdd, 2, 4, 10),
                    Integer.parseInt(yymmdd, 4, 6, 10)));
        } catch (DateTimeException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    /** Never the number itself: this may end up in a log. */
    @Override
    public String toString() {
        return surname() + " " + given() + " …"
                + documentNumber().substring(Math.max(0, documentNumber().length() - 3));
    }
}
