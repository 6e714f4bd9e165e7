package org.tsuzuki.customer;

import java.util.stream.Stream;
import org.tsuzuki.base.ProblemException;

/** Those contacts of a half-typed file that can already be read. */
final class LenientContacts {

    private LenientContacts() {}

    static CustomerDetails of(CustomerDetails draft) {
        return draft.withContacts(
                draft.contacts().stream().flatMap(LenientContacts::read).toList());
    }

    private static Stream<Contact> read(Contact typed) {
        try {
            return Stream.of(Contact.parse(typed.kind(), typed.handle()));
        } catch (ProblemException unfinished) {
            return Stream.empty();
        }
    }
}
