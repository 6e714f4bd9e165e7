package org.tsuzuki.catalogue.ui;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueField;
import org.tsuzuki.catalogue.CatalogueKind;
import org.tsuzuki.catalogue.CatalogueRecord;

/** The rows that others can refer to, by their names. */
final class RowNames implements Serializable {

    private final Map<CatalogueKind, Map<String, String>> names = new EnumMap<>(CatalogueKind.class);

    RowNames(Catalogue catalogue) {
        put(CatalogueKind.CARRIER, catalogue.carriers());
        put(CatalogueKind.PLAN, catalogue.plans());
        put(CatalogueKind.CHANNEL, catalogue.channels());
        put(CatalogueKind.PAYMENT_METHOD, catalogue.paymentMethods());
    }

    List<String> ids(CatalogueField field) {
        return List.copyOf(of(field).keySet());
    }

    String name(CatalogueField field, String id) {
        return of(field).getOrDefault(id, id);
    }

    private Map<String, String> of(CatalogueField field) {
        return field.refersTo().map(names::get).orElse(Map.of());
    }

    private void put(CatalogueKind kind, List<? extends CatalogueRecord> rows) {
        var shelf = new LinkedHashMap<String, String>();
        rows.forEach(row -> shelf.put(row.id(), Texts.of(row.name())));
        names.put(kind, shelf);
    }
}
