package org.tsuzuki.catalogue.shape;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.TextLimit;

/**
 * A field of a catalogue row, or of a part of one.
 *
 * @param required whether a row without it is refused
 * @param words what a {@link FieldShape#WORD} can be
 * @param shelf the name of the shelf whose ids it takes
 * @param parts the fields of a group
 */
public record CatalogueField(
        String name,
        FieldShape shape,
        boolean required,
        List<Term> words,
        @Nullable String shelf,
        List<CatalogueField> parts)
        implements Serializable {

    private static final Set<String> SHORT = Set.of("name", "label", "title");

    public CatalogueField {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    /** The shelf whose ids it takes, if it refers to another row. */
    public Optional<CatalogueKind> refersTo() {
        return Optional.ofNullable(shelf).flatMap(CatalogueKind::called);
    }

    /** How long its text may be: what receipts and lists show is a name, everything else may explain more. */
    public TextLimit limit() {
        return SHORT.contains(name) ? TextLimit.NAME : TextLimit.CATALOGUE;
    }
}
