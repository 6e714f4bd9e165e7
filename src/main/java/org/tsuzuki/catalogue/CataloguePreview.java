package org.tsuzuki.catalogue;

import java.util.List;

/** What an import would change; nothing is stored yet. */
public final class CataloguePreview {

    private final CatalogueFile file;
    private final List<RowChange> changes;

    CataloguePreview(CatalogueFile file, List<RowChange> changes) {
        this.file = file;
        this.changes = List.copyOf(changes);
    }

    CatalogueFile file() {
        return file;
    }

    public List<RowChange> changes() {
        return changes;
    }
}
