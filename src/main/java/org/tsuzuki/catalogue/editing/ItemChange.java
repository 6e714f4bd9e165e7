package org.tsuzuki.catalogue.editing;

import java.util.List;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** What an import or an update would do to one row. */
public record ItemChange(
        CatalogueKind kind, String id, Trilingual name, ItemEffect effect, List<DomainChange.Field> fields) {

    public ItemChange {
        fields = List.copyOf(fields);
    }
}
