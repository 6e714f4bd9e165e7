package org.tsuzuki.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the catalogue in memory, because every search and every advice reads it; what cannot be read is left out. */
@Component
public class CatalogueCache {

    private final CatalogueItems rows;
    private volatile @Nullable CatalogueSnapshot snapshot;

    CatalogueCache(CatalogueItems rows) {
        this.rows = rows;
    }

    public CatalogueSnapshot contents() {
        var known = snapshot;
        return known == null ? load() : known;
    }

    /** To be called when a change has been committed; the next reader loads anew. */
    public synchronized void forget() {
        snapshot = null;
    }

    private synchronized CatalogueSnapshot load() {
        var known = snapshot;
        if (known == null) {
            known = new CatalogueSnapshot(rows.findAllByOrderByPosition().stream()
                    .flatMap(item -> item.readable().stream())
                    .toList());
            snapshot = known;
        }
        return known;
    }
}
