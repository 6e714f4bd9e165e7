package org.tsuzuki.renewal.transactions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalSum;

/** Asks the database for parts of the list of renewals; each question is a short transaction of its own. */
@Component
@Transactional(readOnly = true)
class TransactionQueries {

    private final EntityManager database;

    TransactionQueries(EntityManager database) {
        this.database = database;
    }

    List<Renewal> part(TransactionFilter filter, TransactionOrder order, int offset, int limit) {
        return query(filter, order, null)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The next renewals in the list; the first ones when there is no last one. */
    List<Renewal> behind(@Nullable Renewal last, TransactionFilter filter, TransactionOrder order, int limit) {
        return query(filter, order, last).setMaxResults(limit).getResultList();
    }

    /** Lets go of what was read, inside whatever goes on reading. */
    void forget() {
        database.clear();
    }

    private TypedQuery<Renewal> query(TransactionFilter filter, TransactionOrder order, @Nullable Renewal last) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(Renewal.class);
        var conditions = new TransactionConditions(criteria, query.from(Renewal.class));
        var all = new ArrayList<>(conditions.within(filter));
        if (last != null) {
            all.add(conditions.behind(order, last));
        }
        return database.createQuery(query.where(all).orderBy(conditions.sorted(order)));
    }

    TransactionTotals totals(TransactionFilter filter) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var renewal = query.from(Renewal.class);
        var sum = renewal.<RenewalSum>get("sum");
        var taken = criteria.diff(sum.<Long>get("total"), sum.<Long>get("refunded"));
        query.select(criteria.tuple(criteria.count(renewal), criteria.coalesce(criteria.sum(taken), 0L)))
                .where(new TransactionConditions(criteria, renewal).within(filter));
        var sums = database.createQuery(query).getSingleResult();
        return new TransactionTotals(sums.get(0, Long.class), new Yen(sums.get(1, Long.class)));
    }

    long count(TransactionFilter filter) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        var renewal = query.from(Renewal.class);
        query.select(criteria.count(renewal)).where(new TransactionConditions(criteria, renewal).within(filter));
        return database.createQuery(query).getSingleResult();
    }
}
