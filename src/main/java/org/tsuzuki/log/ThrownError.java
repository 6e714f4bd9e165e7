package org.tsuzuki.log;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.springframework.dao.DataAccessException;

/**
 * An error as the log may tell it. Databases and parsers quote what was typed, so of such an error and of all that wrap
 * it only the class is told, with SQL state, code and constraint where they are known.
 */
final class ThrownError {

    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_STACK = 8_000;
    private static final int DEEPEST = 100;
    private static final String WITHHELD = "…";

    /** About the connection or the database as a whole: whoever runs the desk needs the words, and no row is in them. */
    private static final Pattern NO_ROW = Pattern.compile("08...|28...|3D...|53...|57...|90020|90030|90049");

    private static final Pattern NAME = Pattern.compile("\"?(\\w[\\w.]{0,100})");

    private static final StandardStackTracePrinter STACK =
            StandardStackTracePrinter.rootFirst().withLineSeparator("\n").withMaximumLength(LONGEST_STACK);

    private final Throwable error;

    ThrownError(Throwable error) {
        this.error = error;
    }

    String stack() {
        return STACK.withFormatter(this::line).printStackTraceToString(error);
    }

    /** Class and message, or class and what the database calls the error. */
    String line() {
        return line(error);
    }

    /** The error and, where another lies at its bottom, that one too. */
    String lineWithRoot() {
        var root = error;
        for (var depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root == error ? line() : line() + "; caused by " + line(root);
    }

    private String line(Throwable told) {
        var name = told.getClass().getName();
        if (isQuoting()) {
            return name + codes(told);
        }
        return told.getMessage() == null ? name : name + ": " + SafeLogText.text(told.getMessage(), LONGEST_MESSAGE);
    }

    /** A sentence that somebody made of this error's messages, without them. */
    String withheldFrom(String sentence) {
        if (!isQuoting()) {
            return sentence;
        }
        return family(error)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce(sentence, (rest, message) -> rest.replace(message, WITHHELD));
    }

    private boolean isQuoting() {
        return family(error).anyMatch(ThrownError::quotes);
    }

    private static boolean quotes(Throwable thrown) {
        return switch (thrown) {
            case SQLException sql -> !isAboutNoRow(sql);
            case DataAccessException data -> data.getCause() == null;
            case HibernateException stored -> stored.getCause() == null;
            case NumberFormatException number -> true;
            case DateTimeException date -> true;
            default -> false;
        };
    }

    private static boolean isAboutNoRow(SQLException error) {
        return error.getSQLState() != null
                && NO_ROW.matcher(error.getSQLState()).matches();
    }

    private static String codes(Throwable told) {
        var codes = Stream.concat(
                        first(told, SQLException.class).stream()
                                .flatMap(sql -> Stream.of(
                                        "SQL state " + name(sql.getSQLState()), "code " + sql.getErrorCode())),
                        first(told, ConstraintViolationException.class).stream()
                                .map(broken -> "constraint " + name(broken.getConstraintName())))
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "" : " (" + codes + ")";
    }

    private static <T> Optional<T> first(Throwable told, Class<T> type) {
        return family(told).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Some databases answer with more than the name: H2 with the row itself. */
    private static String name(@Nullable String told) {
        var found = NAME.matcher(told == null ? "" : told);
        return found.lookingAt() ? found.group(1) : "unknown";
    }

    private static Stream<Throwable> family(Throwable error) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        collect(error, seen);
        return seen.stream();
    }

    private static void collect(@Nullable Throwable error, Set<Throwable> seen) {
        if (error == null || !seen.add(error)) {
            return;
        }
        collect(error.getCause(), seen);
        Stream.of(error.getSuppressed()).forEach(suppressed -> collect(suppressed, seen));
        if (error instanceof SQLException sql) {
            collect(sql.getNextException(), seen);
        }
    }
}
