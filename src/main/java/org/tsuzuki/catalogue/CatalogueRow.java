package org.tsuzuki.catalogue;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored: what holds now, and what was shipped, so that an update can show the difference and never
 * overwrites what the agency corrected.
 */
@Entity
@Table(name = "catalogue_row")
class CatalogueRow {

    @EmbeddedId
    private CatalogueRowId id;

    @Version
    private @Nullable Integer version;

    private int position;
    private String document;
    private @Nullable String shipped;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueRow() {} // for JPA

    static CatalogueRow shipped(CatalogueRowId id, int position, String document, Instant now, String by) {
        var row = new CatalogueRow();
        row.id = id;
        row.position = position;
        row.document = document;
        row.shipped = document;
        row.changedAt = now;
        row.changedBy = by;
        return row;
    }

    CatalogueRowId id() {
        return id;
    }

    CatalogueRecord content() {
        return Documents.read(document, id.kind().type());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogueRow row && id.equals(row.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
