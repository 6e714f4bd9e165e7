package org.tsuzuki.catalogue.ui;

import java.util.List;
import java.util.Locale;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.catalogue.editing.CatalogueEntry;

/** Finds rows by any of their names, their id or their source. */
final class EntryFilter {

    private EntryFilter() {}

    static List<CatalogueEntry> of(List<CatalogueEntry> entries, String typed) {
        var text = fold(typed);
        return entries.stream()
                .filter(entry -> fold(words(entry)).contains(text))
                .toList();
    }

    private static String words(CatalogueEntry entry) {
        var name = entry.name();
        return String.join(
                "\n",
                entry.id(),
                name.zh(),
                name.ja(),
                name.en(),
                entry.provenance().source());
    }

    private static String fold(String text) {
        return TypedText.fold(text).toLowerCase(Locale.ROOT);
    }
}
