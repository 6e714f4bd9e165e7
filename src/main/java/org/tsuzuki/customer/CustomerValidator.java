package org.tsuzuki.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;

/** Takes blanks off what was typed into a customer's file, and refuses what cannot be kept. */
final class CustomerValidator {

    private CustomerValidator() {}

    static CustomerDetails of(CustomerDetails typed) {
        var names =
                new CustomerNames(name("han", typed.han()), name("kana", typed.kana()), name("latin", typed.latin()));
        if (names.isEmpty()) {
            throw new ProblemException(Problem.of("problem.customer.noName"), "han");
        }
        var arrives = typed.arrivesOn();
        var leaves = typed.leavesOn();
        if (arrives != null && leaves != null && leaves.isBefore(arrives)) {
            throw new ProblemException(Problem.of("problem.customer.leavesBeforeArriving"), "leavesOn");
        }
        return typed.withNames(names)
                .withContacts(contacts(typed.contacts()))
                .withLanguages(languages(typed.languages()))
                .withNote(TextLimit.NOTE.check("note", typed.note()));
    }

    private static @Nullable String name(String field, @Nullable String typed) {
        var name = typed == null ? "" : TextLimit.NAME.check(field, typed);
        return name.isEmpty() ? null : name;
    }

    private static List<String> languages(List<String> typed) {
        ListLimit.LANGUAGES.check("languages", typed);
        return typed.stream()
                .map(tag -> TextLimit.ID.check("languages", tag))
                .distinct()
                .toList();
    }

    private static List<Contact> contacts(List<Contact> typed) {
        ListLimit.CONTACTS.check("contacts", typed);
        var contacts = new ArrayList<Contact>();
        for (var i = 0; i < typed.size(); i++) {
            contacts.add(contact(typed.get(i), "contacts." + i));
        }
        return contacts.stream().distinct().toList();
    }

    private static Contact contact(Contact typed, String field) {
        try {
            return Contact.parse(typed.kind(), typed.handle());
        } catch (ProblemException refused) {
            throw new ProblemException(refused.problem(), field);
        }
    }
}
