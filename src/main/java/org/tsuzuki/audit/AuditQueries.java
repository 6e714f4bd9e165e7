package org.tsuzuki.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.TypedText;

/** Finds lines by what was typed into the filter: who did something by an index, a part of a label by reading labels. */
@Component
class AuditQueries {

    private final AuditEntries entries;
    private final EntityManager database;

    AuditQueries(AuditEntries entries, EntityManager database) {
        this.entries = entries;
        this.database = database;
    }

    List<AuditEntry> find(AuditFilter filter, Pageable page) {
        var text = fold(filter.text());
        var staff = staffNames(fold(filter.staff()));
        if (staff.isEmpty() && !filter.staff().isBlank()) {
            return List.of();
        }
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(AuditEntry.class);
        var entry = query.from(AuditEntry.class);
        var id = entry.<Long>get("id");
        var all = new ArrayList<Predicate>();
        if (!text.isEmpty()) {
            all.add(criteria.greaterThan(criteria.locate(criteria.lower(entry.get("label")), text), 0));
        }
        if (!staff.isEmpty()) {
            all.add(entry.get("staffName").in(staff));
        }
        if (!filter.action().isEmpty()) {
            all.add(criteria.equal(entry.get("action"), filter.action()));
        }
        var at = entry.<Instant>get("at");
        if (filter.from() != null) {
            all.add(criteria.greaterThanOrEqualTo(at, JapanTime.startOf(filter.from())));
        }
        if (filter.to() != null) {
            all.add(criteria.lessThan(at, JapanTime.startOf(filter.to().plusDays(1))));
        }
        query.where(all).orderBy(criteria.desc(id));
        return database.createQuery(query)
                .setFirstResult((int) page.getOffset())
                .setMaxResults(page.getPageSize())
                .getResultList();
    }

    /** The names under which anybody ever changed something and of which this is a part. */
    private List<String> staffNames(String part) {
        return part.isEmpty()
                ? List.of()
                : entries.findStaffNames().stream()
                        .filter(name -> fold(name).contains(part))
                        .toList();
    }

    private static String fold(String typed) {
        return TypedText.fold(typed).toLowerCase(Locale.ROOT);
    }
}
