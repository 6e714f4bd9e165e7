package org.tsuzuki.customer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.TypedText;

/** What the list of customers is searched in: names and contacts, width folded and in lower case, a line for each. */
record SearchableText(String value) {

    /** Longer ones are cut; by then hardly anybody else is meant, and the whole text tells. */
    private static final int LONGEST_PART = 16;

    static SearchableText of(CustomerDetails customer) {
        return new SearchableText(Stream.concat(
                        customer.names().all().stream(),
                        customer.contacts().stream().map(Contact::handle))
                .map(SearchableText::fold)
                .collect(Collectors.joining("\n")));
    }

    /** The end of each line from each of its characters on: what stands anywhere in a line is how one of them begins. */
    Set<String> parts() {
        var parts = new LinkedHashSet<String>();
        value.lines().forEach(line -> {
            for (var from = 0; from < line.length(); from = line.offsetByCodePoints(from, 1)) {
                parts.add(startOf(line.substring(from)));
            }
        });
        return parts;
    }

    static String fold(String typed) {
        return TypedText.fold(typed).toLowerCase(Locale.ROOT);
    }

    /** As much of it as a part has. */
    static String startOf(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_PART
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_PART));
    }
}
