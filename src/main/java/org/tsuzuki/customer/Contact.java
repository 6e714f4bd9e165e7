package org.tsuzuki.customer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Locale;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/**
 * A phone number, an address or a chat account of a customer.
 *
 * @param handle a phone number as E.164, everything else as it was typed; what is stored already may have another form
 */
@Embeddable
public record Contact(@Enumerated(EnumType.STRING) ContactKind kind, String handle) implements Serializable {

    /** @throws ProblemException when it is nothing, too long, or no number or address of its kind */
    public static Contact parse(ContactKind kind, String pasted) {
        var typed = TextLimit.CONTACT.tidy(pasted);
        var handle = switch (kind) {
            case PHONE -> ContactNumber.parse(typed).e164();
            case EMAIL -> EmailAddress.parse(typed).value();
            case WECHAT, LINE, WHATSAPP, OTHER -> TypedText.fold(typed);
        };
        if (handle.isEmpty()) {
            throw ProblemException.of("problem.contact.missing");
        }
        TextLimit.CONTACT.check("handle", handle);
        return new Contact(kind, handle);
    }

    /** What is equal for the same account however it is typed. */
    String key() {
        return kind + ":" + handle.toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    @Override
    public String toString() {
        return kind == ContactKind.PHONE ? ContactNumber.shown(handle) : handle;
    }
}
