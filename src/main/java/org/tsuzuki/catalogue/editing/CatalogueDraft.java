package org.tsuzuki.catalogue.editing;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;

/**
 * A row while it is edited: plain values by the names of {@link CatalogueKind#fields()}, perhaps incomplete.
 *
 * @param version of the row it was read from; null when the row is new
 */
public record CatalogueDraft(CatalogueKind kind, @Nullable Integer version, Map<String, Object> values)
        implements Serializable {

    public CatalogueDraft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A draft that says what the row says. */
    public static CatalogueDraft of(CatalogueRecord row, @Nullable Integer version) {
        return new CatalogueDraft(CatalogueKind.of(row), version, Documents.values(row));
    }

    public String id() {
        return values.getOrDefault("id", "").toString();
    }

    /** The same draft, with other values. */
    public CatalogueDraft saying(Map<String, Object> typed) {
        return new CatalogueDraft(kind, version, typed);
    }

    /** The same values over another version of the row. */
    public CatalogueDraft basedOn(@Nullable Integer other) {
        return new CatalogueDraft(kind, other, values);
    }
}
