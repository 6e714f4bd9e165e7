package org.tsuzuki.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the catalogue in memory, because every search and every advice reads it. */
@Component
class CatalogueShelf {

    private final CatalogueRows rows;
    private volatile @Nullable CatalogueSnapshot snapshot;

    CatalogueShelf(CatalogueRows rows) {
        this.rows = rows;
    }

    CatalogueSnapshot contents() {
        var known = snapshot;
        return known == null ? load() : known;
    }

    /** To be called when a change has been committed; the next reader loads anew. */
    synchronized void forget() {
        snapshot = null;
    }

    private synchronized CatalogueSnapshot load() {
        var known = snapshot;
        if (known == null) {
            known = new CatalogueSnapshot(rows.findAllByOrderByPosition().stream()
                    .map(CatalogueRow::content)
                    .toList());
            snapshot = known;
        }
        return known;
    }
}
