package org.tsuzuki.renewal.settlement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.Renewal;

/** Finds what is not settled with carriers, by its own index: there is little of it at any time. */
@Component
class OpenSettlements {

    private static final String TO_PAY = " from Renewal r where r.sum.held > 0";
    private static final String TO_GET_BACK = " from Renewal r where r.sum.held < 0";

    private final EntityManager database;

    OpenSettlements(EntityManager database) {
        this.database = database;
    }

    List<Renewal> page(SettlementFilter filter, Pageable page) {
        return query("select r", filter, " order by r.recordedAt, r.id.value", Renewal.class)
                .setFirstResult(Math.toIntExact(page.getOffset()))
                .setMaxResults(page.getPageSize())
                .getResultList();
    }

    long count(SettlementFilter filter) {
        return query("select count(r)", filter, "", Long.class).getSingleResult();
    }

    /** The carrier with the oldest first. */
    List<CarrierTotal> totals(SettlementFilter filter) {
        return query(
                        "select r.carrierId, sum(r.sum.held), count(r), min(r.recordedAt)",
                        filter,
                        " group by r.carrierId order by min(r.recordedAt)",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new CarrierTotal((String) row[0], new Yen((Long) row[1]), (Long) row[2], (Instant) row[3]))
                .toList();
    }

    private <T> TypedQuery<T> query(String start, SettlementFilter filter, String end, Class<T> type) {
        var text = start
                + (filter.toPay() ? TO_PAY : TO_GET_BACK)
                + (filter.branchId() == null ? "" : " and r.branchId = :branch")
                + (filter.carrierId() == null ? "" : " and r.carrierId = :carrier")
                + end;
        var query = database.createQuery(text, type);
        if (filter.branchId() != null) {
            query.setParameter("branch", filter.branchId());
        }
        if (filter.carrierId() != null) {
            query.setParameter("carrier", filter.carrierId());
        }
        return query;
    }
}
