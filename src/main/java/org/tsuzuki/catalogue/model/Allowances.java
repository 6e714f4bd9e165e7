package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Trilingual;

/**
 * The three allowances of a plan. Each is a number, {@code unlimited}, or null when not known; what is null or nothing is
 * left out of the words.
 *
 * @param data gigabytes, decimal
 * @param calls whole minutes
 * @param sms whole messages
 */
public record Allowances(
        @Nullable String data,
        @Nullable String calls,
        @Nullable String sms) implements Serializable {

    private static final String UNLIMITED = "unlimited";
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?|" + UNLIMITED);
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}|" + UNLIMITED);

    /** Each in a few words, to be read in any language. */
    public List<Problem> words() {
        return Stream.of(word("data", data), word("calls", calls), word("sms", sms))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All of them in one line; empty when nothing is known. */
    public Optional<Trilingual> text() {
        return words().isEmpty()
                ? Optional.empty()
                : Optional.of(new Trilingual(line(Language.ZH), line(Language.JA), line(Language.EN)));
    }

    /** Refuses what is neither a number nor {@code unlimited}, beside its field. */
    public void check() {
        check("data", data, DECIMAL, "noAllowance");
        check("calls", calls, WHOLE, "noWholeAllowance");
        check("sms", sms, WHOLE, "noWholeAllowance");
    }

    private static void check(String field, @Nullable String value, Pattern form, String problem) {
        if (value != null && !form.matcher(value).matches()) {
            throw new ProblemException(Problem.of("problem.catalogue." + problem, value), field);
        }
    }

    private String line(Language language) {
        return words().stream().map(word -> Messages.get(language, word)).collect(Collectors.joining(" · "));
    }

    private static Optional<Problem> word(String name, @Nullable String value) {
        if (value == null || "0".equals(value)) {
            return Optional.empty();
        }
        return Optional.of(
                UNLIMITED.equals(value)
                        ? Problem.of("plan." + name + ".unlimited")
                        : Problem.of("plan." + name, value));
    }
}
