package org.tsuzuki.base;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a text of each kind may be, and what may stand in it. Every service asks before a text reaches the database;
 * what is stored already is never asked. Counted are the units of Java and JavaScript, of which a column of that width
 * always has room enough.
 */
public enum TextLimit {
    LOGIN(80),
    STAFF_NAME(80),
    BRANCH_NAME(80),
    /** Of a customer, an agency or a supplier. */
    NAME(120),
    /** What a receipt is made out to. */
    ADDRESSEE(80),
    ADDRESS(200),
    PHONE(40),
    /** A number, an address or an account at which somebody is reached. */
    CONTACT(254),
    /** A shop, an account at a carrier: one line in a card's file. */
    LINE(120),
    /** The number of a card, as printed, scanned or pasted. */
    IDENTIFIER(255),
    /** An amount or a number as it was typed. */
    AMOUNT(40),
    /** What a channel wants recorded. */
    REFERENCE(200),
    SERIAL(60),
    CODE(80),
    REASON(500),
    NOTE(4000, true),
    SEARCH(200),
    /** The id of a row of the catalogue, a key, a tag. */
    ID(60),
    WEB_ADDRESS(500),
    /** Any other text of the catalogue. */
    CATALOGUE(2000, true),
    /** Where files go on this computer. */
    DIRECTORY(500),
    FILE_NAME(255);

    /** What nobody sees and messengers leave in names; joiners and variation marks stay, because they change letters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\t\\n\\f\\r\\x0B\\u0085\\u2028\\u2029]+");
    private static final Pattern NOT_STORED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private final int longest;
    private final boolean lines;

    TextLimit(int longest) {
        this(longest, false);
    }

    TextLimit(int longest, boolean lines) {
        this.longest = longest;
        this.lines = lines;
    }

    public int longest() {
        return longest;
    }

    /** As it is stored: without invisible marks and blanks around it, in one line where it is no note. */
    public String tidy(String typed) {
        var visible = INVISIBLE.matcher(typed).replaceAll("");
        var text = lines
                ? LINE_BREAK.matcher(visible).replaceAll("\n")
                : BETWEEN_WORDS.matcher(visible).replaceAll(" ");
        return text.strip();
    }

    /** Why a text cannot be stored; empty when it can. */
    public Optional<Problem> refusal(String typed) {
        var text = tidy(typed);
        if (text.length() > longest) {
            return Optional.of(Problem.of("problem.tooLong", longest, text.length()));
        }
        return NOT_STORED.matcher(text).find() ? Optional.of(Problem.of("problem.text.notStored")) : Optional.empty();
    }

    /**
     * The text as it is stored.
     *
     * @throws ProblemException at the field when it is too long or has a character that no database takes
     */
    public String check(String field, String typed) {
        refusal(typed).ifPresent(problem -> {
            throw new ProblemException(problem, field);
        });
        return tidy(typed);
    }

    /** As {@link #check}, of a text that may be left out; null stays null. */
    public @Nullable String checkIfAny(String field, @Nullable String typed) {
        return typed == null ? null : check(field, typed);
    }

    /** As {@link #cut}; null stays null. */
    public @Nullable String cutIfAny(@Nullable String typed) {
        return typed == null ? null : cut(typed);
    }

    /** What of a text is looked for: tidied, cut to its length, without what cannot be stored anyhow. */
    public String cut(String typed) {
        var text = NOT_STORED
                .matcher(tidy(typed.substring(0, Math.min(typed.length(), 4 * longest))))
                .replaceAll("");
        return text.substring(0, Math.min(longest, text.length()));
    }
}
