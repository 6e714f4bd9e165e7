package org.tsuzuki.card.identifier;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;

/** The number of a subscription inside the network: 15 digits, country code and network code first. */
@Embeddable
public record Imsi(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9]{15}");
    private static final Pattern JAPAN = Pattern.compile("44[01]");

    /** Japan's 441 and North America have network codes of three digits, 440 and most others of two. */
    private static final Pattern THREE_DIGIT_NETWORK = Pattern.compile("441|302|31[0-6]");

    private static final Map<String, String> NETWORKS =
            Map.of("440-10", "docomo", "440-11", "rakuten", "440-20", "softbank", "440-50", "kddi", "440-51", "kddi");

    public static Imsi parse(String typed) {
        var value = TypedText.compact(typed);
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.of("problem.imsi.form", value.length());
        }
        return new Imsi(value);
    }

    /** The country code, three digits; 440 and 441 are Japan. */
    public String mcc() {
        return value.substring(0, 3);
    }

    /** The network code, two or three digits by country. */
    public String mnc() {
        return value.substring(3, THREE_DIGIT_NETWORK.matcher(mcc()).matches() ? 6 : 5);
    }

    public boolean isJapanese() {
        return JAPAN.matcher(value).lookingAt();
    }

    /** The network: docomo, softbank, kddi or rakuten; a hint only, and empty for local and foreign networks. */
    public Optional<String> network() {
        return FORM.matcher(value).matches()
                ? Optional.ofNullable(NETWORKS.get(mcc() + "-" + mnc()))
                : Optional.empty();
    }

    public List<Problem> warnings() {
        return isJapanese() ? List.of() : List.of(Problem.of("problem.imsi.foreign"));
    }

    public String last5() {
        return DigitGroups.last(5, value);
    }

    @Override
    public String toString() {
        if (!FORM.matcher(value).matches()) {
            return value;
        }
        return String.join(" ", mcc(), mnc(), value.substring(3 + mnc().length()));
    }
}
