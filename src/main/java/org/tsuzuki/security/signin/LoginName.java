package org.tsuzuki.security.signin;

import java.util.Locale;
import java.util.Optional;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/** The name of an account in the one form in which it is stored, looked up and counted. */
public record LoginName(String value) {

    /** Nothing is folded beyond it: blanks around a name are forgiven, a book is not read. */
    private static final int LONGEST_TYPED = 1_000;

    /** Empty when it is nobody's name: too long, or of what no database stores. */
    public static Optional<LoginName> parse(String typed) {
        return Optional.of(typed)
                .filter(text -> text.length() <= LONGEST_TYPED)
                .map(LoginName::normalise)
                .filter(text -> TextLimit.LOGIN.refusal(text).isEmpty())
                .map(LoginName::new);
    }

    private static String normalise(String typed) {
        return TypedText.fold(typed).toLowerCase(Locale.ROOT);
    }
}
