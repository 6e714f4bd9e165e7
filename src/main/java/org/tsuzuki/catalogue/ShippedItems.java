package org.tsuzuki.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** What this program ships, read once. */
@Component
public class ShippedItems {

    private final Map<CatalogueKind, Map<String, CatalogueRecord>> shelves = new EnumMap<>(CatalogueKind.class);

    ShippedItems() {
        for (var kind : CatalogueKind.values()) {
            var shelf = new LinkedHashMap<String, CatalogueRecord>();
            ShippedCatalogue.rows(kind).forEach(row -> shelf.put(row.id(), row));
            shelves.put(kind, shelf);
        }
    }

    Collection<CatalogueRecord> rows(CatalogueKind kind) {
        return shelves.getOrDefault(kind, Map.of()).values();
    }

    /** The later of today and the Japan day on which the newest shipped source was read: the clock may be behind. */
    public LocalDate lastSeen(LocalDate today) {
        return shelves.values().stream()
                .flatMap(shelf -> shelf.values().stream())
                .map(row -> row.provenance().seen())
                .filter(seen -> seen != null && seen.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    public Optional<CatalogueRecord> find(CatalogueKind kind, String id) {
        return Optional.ofNullable(shelves.getOrDefault(kind, Map.of()).get(id));
    }
}
