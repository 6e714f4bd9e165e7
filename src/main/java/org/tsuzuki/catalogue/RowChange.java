package org.tsuzuki.catalogue;

import java.util.List;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Trilingual;

/** What an import or an update would do to one row. */
public record RowChange(CatalogueKind kind, String id, Trilingual name, RowEffect effect, List<Changed.Field> fields) {

    public RowChange {
        fields = List.copyOf(fields);
    }
}
