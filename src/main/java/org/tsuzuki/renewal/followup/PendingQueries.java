package org.tsuzuki.renewal.followup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.tsuzuki.renewal.Renewal;

/** Finds what is open and what is owed by the indexes that begin with the result: there are few of them at any time. */
@Component
class PendingQueries {

    private static final String OPEN = " from Renewal r where r.progress.result in (PREPARED, SUBMITTED, UNKNOWN)";
    private static final String OWED = " from Renewal r where r.progress.result in (FAILED, REVERSED)"
            + " and r.sum.money in (TAKEN, PARTLY_REFUNDED) and r.sum.refunded < r.sum.total";
    private static final String OLDEST_FIRST = " order by r.recordedAt, r.id.value";

    private final EntityManager database;

    PendingQueries(EntityManager database) {
        this.database = database;
    }

    List<Renewal> open(@Nullable UUID branch, @Nullable UUID owner, Pageable page) {
        return page(query("select r" + OPEN, OLDEST_FIRST, Renewal.class, conditions(branch, owner, null)), page);
    }

    long countOpen(@Nullable UUID branch, @Nullable UUID owner) {
        return query("select count(r)" + OPEN, "", Long.class, conditions(branch, owner, null))
                .getSingleResult();
    }

    /** Those of a branch of which somebody should have looked by now. */
    long countDue(UUID branch, Instant now) {
        return query("select count(r)" + OPEN, "", Long.class, conditions(branch, null, now))
                .getSingleResult();
    }

    List<Renewal> owed(@Nullable UUID branch, Pageable page) {
        return page(query("select r" + OWED, OLDEST_FIRST, Renewal.class, conditions(branch, null, null)), page);
    }

    /** Branch, sum in yen and number of renewals. */
    List<Object[]> owedSums(@Nullable UUID branch) {
        return query(
                        "select r.branchId, sum(r.sum.total - r.sum.refunded), count(r)" + OWED,
                        " group by r.branchId",
                        Object[].class,
                        conditions(branch, null, null))
                .getResultList();
    }

    private static Map<String, Object> conditions(
            @Nullable UUID branch, @Nullable UUID owner, @Nullable Instant dueBy) {
        var conditions = new LinkedHashMap<String, Object>();
        if (branch != null) {
            conditions.put(" and r.branchId = ?", branch);
        }
        if (owner != null) {
            conditions.put(" and r.progress.ownerId = ?", owner);
        }
        if (dueBy != null) {
            conditions.put(" and (r.progress.lookAgainAt is null or r.progress.lookAgainAt <= ?)", dueBy);
        }
        return conditions;
    }

    private <T> TypedQuery<T> query(String start, String end, Class<T> type, Map<String, Object> conditions) {
        var text = new StringBuilder(start);
        var position = 0;
        for (var condition : conditions.keySet()) {
            position++;
            text.append(condition.replace("?", "?" + position));
        }
        var query = database.createQuery(text.append(end).toString(), type);
        var parameter = 0;
        for (var value : conditions.values()) {
            parameter++;
            query.setParameter(parameter, value);
        }
        return query;
    }

    private static List<Renewal> page(TypedQuery<Renewal> query, Pageable page) {
        return query.setFirstResult(Math.toIntExact(page.getOffset()))
                .setMaxResults(page.getPageSize())
                .getResultList();
    }
}
