package org.tsuzuki.renewal.settlement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.reconciliation.EntryReferences;

/** Carriers and card companies know a payment by the carrier's order number. */
@Component
class OrderNumbers implements EntryReferences {

    private static final int AT_A_TIME = 1000;
    private static final String NUMBERS = """
            select entry_id, order_number from carrier_settlement
            where entry_id in (:entries) and order_number <> '' order by id
            """;

    private final NamedParameterJdbcOperations database;

    OrderNumbers(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    @Override
    public Map<BookEntryId, List<String>> references(Collection<BookEntryId> entries) {
        var ids = entries.stream().map(BookEntryId::value).toList();
        var found = new HashMap<BookEntryId, List<String>>();
        for (var from = 0; from < ids.size(); from += AT_A_TIME) {
            var part = ids.subList(from, Math.min(from + AT_A_TIME, ids.size()));
            database.query(NUMBERS, new MapSqlParameterSource("entries", part), row -> {
                found.computeIfAbsent(new BookEntryId(row.getObject("entry_id", UUID.class)), each -> new ArrayList<>())
                        .add(row.getString("order_number"));
            });
        }
        return found;
    }
}
