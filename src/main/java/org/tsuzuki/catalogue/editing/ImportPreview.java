package org.tsuzuki.catalogue.editing;

import java.util.List;

/** What an import would change; nothing is stored yet. */
public final class ImportPreview {

    private final CatalogueFile file;
    private final List<ItemChange> changes;

    ImportPreview(CatalogueFile file, List<ItemChange> changes) {
        this.file = file;
        this.changes = List.copyOf(changes);
    }

    CatalogueFile file() {
        return file;
    }

    public List<ItemChange> changes() {
        return changes;
    }
}
