package org.tsuzuki.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.base.ui.Dates;

/** The filter as it stands in the address, so that it survives reloading and can be passed on. */
final class AuditQuery {

    private AuditQuery() {}

    static AuditFilter read(QueryParameters query) {
        return new AuditFilter(
                text(query, "text"),
                text(query, "staff"),
                text(query, "action"),
                text(query, "address"),
                text(query, "subject"),
                day(query, "from"),
                day(query, "to"));
    }

    static QueryParameters write(AuditFilter filter) {
        var values = new HashMap<String, String>();
        put(values, "text", filter.text());
        put(values, "staff", filter.staff());
        put(values, "action", filter.action());
        put(values, "address", filter.address());
        put(values, "subject", filter.subject());
        put(values, "from", filter.from() == null ? "" : filter.from().toString());
        put(values, "to", filter.to() == null ? "" : filter.to().toString());
        return QueryParameters.simple(values);
    }

    private static void put(HashMap<String, String> values, String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value);
        }
    }

    private static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("");
    }

    /** A day that somebody mistyped in the address does not narrow. */
    private static @Nullable LocalDate day(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(Dates::read).orElse(null);
    }
}
