package org.tsuzuki.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.lookup.LookupService;

/** Finds lines by what was typed into the filter: who did something by an index, a part of a label by reading labels. */
@Component
class AuditQueries {

    private static final int MOST_SUBJECTS = 50;

    private final AuditEntries entries;
    private final LookupService lookup;
    private final EntityManager database;

    AuditQueries(AuditEntries entries, LookupService lookup, EntityManager database) {
        this.entries = entries;
        this.lookup = lookup;
        this.database = database;
    }

    List<AuditEntry> find(AuditFilter filter, Pageable page) {
        var staff = staffNames(AuditEntry.fold(filter.staff()));
        if (staff.isEmpty() && !filter.staff().isBlank()) {
            return List.of();
        }
        var text = AuditEntry.fold(filter.text());
        if (text.isEmpty()) {
            return newest(filter, staff, null, (int) page.getOffset(), page.getPageSize());
        }
        var end = (int) page.getOffset() + page.getPageSize();
        var found = new TreeMap<Long, AuditEntry>(Comparator.reverseOrder());
        Stream.of(beginsWith(text), isOf(subjects(filter.text())))
                .flatMap(which -> newest(filter, staff, which, 0, end).stream())
                .forEach(entry -> found.put(entry.line().id(), entry));
        return found.values().stream()
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList();
    }

    private List<AuditEntry> newest(
            AuditFilter filter, List<String> staff, @Nullable Which which, int first, int most) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(AuditEntry.class);
        var entry = query.from(AuditEntry.class);
        var all = new ArrayList<Predicate>();
        if (which != null) {
            all.add(which.of(criteria, entry));
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
        query.where(all).orderBy(criteria.desc(entry.<Long>get("id")));
        return database.createQuery(query)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    private static Which beginsWith(String text) {
        var pattern = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return (criteria, entry) -> criteria.like(entry.get("labelKey"), pattern, '\\');
    }

    private static Which isOf(List<String> subjects) {
        return (criteria, entry) -> subjects.isEmpty()
                ? criteria.disjunction()
                : entry.get("subjectId").in(subjects);
    }

    /** An id as it is, and what the search box finds by it; whoever searches for a receipt wants that alone. */
    private List<String> subjects(String text) {
        var found = lookup.search(text, MOST_SUBJECTS).stream()
                .filter(hit -> hit.receipt() == null)
                .flatMap(hit -> hit.card() == null
                        ? Stream.of(hit.customer().id().toString())
                        : Stream.of(
                                hit.customer().id().toString(),
                                hit.card().cardId().toString()));
        return Stream.concat(Stream.of(text.strip()), found).distinct().toList();
    }

    /** The names under which anybody ever changed something and of which this is a part. */
    private List<String> staffNames(String part) {
        return part.isEmpty()
                ? List.of()
                : entries.findStaffNames().stream()
                        .filter(name -> AuditEntry.fold(name).contains(part))
                        .toList();
    }

    /** Which lines the text means; each is served by an index of its own. */
    private interface Which {

        Predicate of(CriteriaBuilder criteria, Root<AuditEntry> entry);
    }
}
