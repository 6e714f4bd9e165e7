package org.tsuzuki.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;

/** Finds lines by what was typed into the filter: an index tells which few lines can be meant, or that many are. */
@Component
class AuditQueries {

    /** From here on reading the newest lines one after the other fills a page sooner than an index does. */
    private static final int MANY = 1000;

    private final AuditEntries entries;
    private final EntityManager database;

    AuditQueries(AuditEntries entries, EntityManager database) {
        this.entries = entries;
        this.database = database;
    }

    List<AuditEntry> find(AuditFilter filter, Pageable page) {
        var text = LabelWords.fold(filter.text());
        var staff = staffNames(LabelWords.fold(filter.staff()));
        var few = LabelWords.start(text).map(this::linesWith).filter(lines -> lines.size() < MANY);
        if (staff.isEmpty() && !filter.staff().isBlank()
                || few.map(List::isEmpty).orElse(false)) {
            return List.of();
        }
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(AuditEntry.class);
        var entry = query.from(AuditEntry.class);
        var id = entry.<Long>get("id");
        var all = new ArrayList<Predicate>();
        few.ifPresent(lines -> all.add(id.in(lines)));
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

    private List<Long> linesWith(String start) {
        return entries.findIdsByWord(start.replaceAll("[\\\\%_]", "\\\\$0"), Limit.of(MANY));
    }

    /** The names under which anybody ever changed something and of which this is a part. */
    private List<String> staffNames(String part) {
        return part.isEmpty()
                ? List.of()
                : entries.findStaffNames().stream()
                        .filter(name -> LabelWords.fold(name).contains(part))
                        .toList();
    }
}
