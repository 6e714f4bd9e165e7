package org.tsuzuki.customer.ui;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;

/** Begins a new file with what was searched for in vain: a name goes to its script, a number or address to the contacts. */
final class CustomerSearchField {

    private static final Set<UnicodeScript> KANA = Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private CustomerSearchField() {}

    static CustomerDetails draft(String typed) {
        var text = TypedText.fold(typed);
        if (text.codePoints().anyMatch(Character::isDigit) || text.contains("@")) {
            return withContact(text);
        }
        if (has(text, KANA)) {
            return CustomerDetails.draft(null, text, null);
        }
        return has(text, Set.of(UnicodeScript.HAN))
                ? CustomerDetails.draft(text, null, null)
                : CustomerDetails.draft(null, null, text);
    }

    private static CustomerDetails withContact(String text) {
        var empty = CustomerDetails.draft(null, null, null);
        try {
            var kind = text.contains("@") ? ContactKind.EMAIL : ContactKind.PHONE;
            return empty.withContacts(List.of(Contact.parse(kind, text)));
        } catch (ProblemException neither) {
            return empty;
        }
    }

    private static boolean has(String text, Set<UnicodeScript> scripts) {
        return text.codePoints().mapToObj(UnicodeScript::of).anyMatch(scripts::contains);
    }
}
