package org.tsuzuki.card.identifier;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/**
 * What downloads an eSIM (SGP.22, 4.1): server, matching id, and after them perhaps an object id and whether a
 * confirmation code is asked for. Whoever has it can take the profile, so it is shown only where it is needed.
 *
 * @param value the form of the QR code, beginning with {@code LPA:1$}
 */
@Embeddable
public record ActivationCode(String value) implements Serializable {

    private static final String SCHEME = "LPA:";
    private static final int LONGEST = 255;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?");
    private static final Pattern MATCHING_ID = Pattern.compile("[A-Za-z0-9-]*");
    private static final Pattern OID = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)+)?");
    private static final Pattern CONFIRMATION = Pattern.compile("1?");

    public ActivationCode {
        if (!value.startsWith(SCHEME) || value.length() > LONGEST) {
            throw ProblemException.of("problem.activationCode.form");
        }
        var parts = parts(value);
        if (!parts.getFirst().equals("1")) {
            throw ProblemException.of("problem.activationCode.form");
        }
        if (!HOST.matcher(part(parts, 1)).matches()) {
            throw ProblemException.of("problem.activationCode.server");
        }
        if (parts.size() < 3 || !MATCHING_ID.matcher(part(parts, 2)).matches()) {
            throw ProblemException.of("problem.activationCode.matchingId");
        }
        if (parts.size() > 5
                || !OID.matcher(part(parts, 3)).matches()
                || !CONFIRMATION.matcher(part(parts, 4)).matches()) {
            throw ProblemException.of("problem.activationCode.end");
        }
    }

    /** Reads the form of the QR code and the manual one without {@code LPA:}; width and case of LPA do not matter. */
    public static ActivationCode parse(String typed) {
        var text = INVISIBLE.matcher(TypedText.foldNumber(typed)).replaceAll("").strip();
        if (text.toUpperCase(Locale.ROOT).startsWith(SCHEME)) {
            return new ActivationCode(SCHEME + text.substring(SCHEME.length()).strip());
        }
        return new ActivationCode(text.startsWith("1$") ? SCHEME + text : text);
    }

    private static List<String> parts(String value) {
        return List.of(value.substring(SCHEME.length()).split("\\$", -1));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private String part(int index) {
        return part(parts(value), index);
    }

    /** The address of the server (SM-DP+) that keeps the profile. */
    public String server() {
        return part(1);
    }

    /** Which profile; empty when the server knows it by the phone. */
    public String matchingId() {
        return part(2);
    }

    public Optional<String> oid() {
        return Optional.of(part(3)).filter(oid -> !oid.isEmpty());
    }

    public boolean asksConfirmationCode() {
        return part(4).equals("1");
    }

    /** As it is typed into a phone by hand, without {@code LPA:}. */
    public String manual() {
        return value.substring(SCHEME.length());
    }

    public List<Problem> warnings() {
        return matchingId().isEmpty() ? List.of(Problem.of("problem.activationCode.noMatchingId")) : List.of();
    }

    @Override
    public String toString() {
        return value;
    }
}
