package org.tsuzuki.catalogue.editing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;

/** Ends a row of whatever kind without touching what else it says. */
final class Retirement {

    private Retirement() {}

    /** The row as it is when this is the last Japan day on which it is offered. */
    static CatalogueRecord on(CatalogueRecord row, LocalDate lastDay) {
        var values = new LinkedHashMap<>(Documents.values(row));
        var provenance = new LinkedHashMap<Object, Object>((Map<?, ?>) values.getOrDefault("provenance", Map.of()));
        provenance.put("validTo", lastDay.toString());
        values.put("provenance", provenance);
        return Documents.read(CatalogueKind.of(row), values);
    }
}
