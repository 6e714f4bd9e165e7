package org.tsuzuki.customer;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/**
 * An address for e-mail. Only what cannot be one is refused; Japanese carriers have handed out addresses with two dots
 * in a row, so those pass.
 */
@Embeddable
public record EmailAddress(String value) implements Serializable {

    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{C}@<>()\\[\\],;:\\\\\"]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    public EmailAddress {
        TextLimit.CONTACT.check("email", value);
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.of("problem.email.form");
        }
    }

    /** Folds width, takes the ideographic full stop for a dot and writes the domain in lower case. */
    public static EmailAddress parse(String typed) {
        var text = TypedText.fold(typed).replaceFirst("^(?i:mailto:)", "").replace('。', '.');
        var at = text.lastIndexOf('@') + 1;
        return new EmailAddress(text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
