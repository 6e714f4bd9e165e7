package org.tsuzuki.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** Takes blanks off what was typed into a customer's file, and refuses what cannot be kept. */
final class CheckedCustomer {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 4000;

    private CheckedCustomer() {}

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
                .withLanguages(typed.languages().stream().distinct().toList())
                .withNote(limited("note", typed.note().strip(), LONGEST_NOTE));
    }

    private static @Nullable String name(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : limited(field, typed.strip(), LONGEST_NAME);
    }

    private static List<Contact> contacts(List<Contact> typed) {
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

    private static String limited(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new ProblemException(Problem.of("problem.tooLong", longest), field);
        }
        return text;
    }
}
